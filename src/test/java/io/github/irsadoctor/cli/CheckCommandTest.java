package io.github.irsadoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.cli.Session.Result;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.report.Golden;
import io.github.irsadoctor.report.Schemas;
import io.github.irsadoctor.report.Walks;
import io.github.irsadoctor.walk.PlaceProblem;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckCommandTest {

    private static final String ROLE = "arn:aws:iam::111122223333:role/reader";
    private final Session session = new Session();

    @Test
    void theVerdictIsTheExitCode() {
        assertThat(session.run("check", "checkout-7d9f").code()).isZero();
        session.walk = Walks::faulty;
        assertThat(session.run("check", "checkout-7d9f").code()).isEqualTo(1);
        session.walk = Walks::undecided;
        assertThat(session.run("check", "checkout-7d9f").code()).isEqualTo(3);
        assertThat(session.place.closed).isTrue();
    }

    @Test
    void theReportGoesToStandardOutputAndNothingElseDoes() {
        session.walk = Walks::faulty;
        Result result = session.run("check", "pod/checkout-7d9f", "-n", "payments");
        Golden.assertMatches("walk-faulty.txt", result.out());
        assertThat(result.err()).isEmpty();
    }

    @Test
    void jsonIsTheWholeOfStandardOutput() {
        session.walk = Walks::faulty;
        Result result = session.run("check", "checkout-7d9f", "-o", "json");
        Golden.assertMatches("walk-faulty.json", result.out());
        Schemas.assertValid("irsa-doctor.walk-1", result.out());
    }

    @Test
    void onATerminalOneLineOfProgressIsShownAndTakenBack() {
        session.terminal = true;
        Result result = session.run("check", "checkout-7d9f");
        assertThat(result.err())
                .startsWith("\r\u001b[K0/4  OIDC provider")
                .endsWith("\r\u001b[K")
                .doesNotContain("\n");
        assertThat(result.out()).contains("\u001b[1m");
    }

    @Test
    void everyOptionArrivesWhereItBelongs() {
        session.run(
                "check",
                "deploy/checkout",
                "--kubeconfig",
                "kc",
                "--context",
                "c",
                "--profile",
                "p",
                "--region",
                "eu-west-1",
                "--assume-role",
                ROLE,
                "-c",
                "proxy",
                "--role",
                ROLE);
        assertThat(session.opened)
                .containsExactly(new Where(
                        Optional.of("kc"),
                        Optional.of("c"),
                        Optional.empty(),
                        Optional.of("p"),
                        Optional.of("eu-west-1"),
                        Optional.of(ROLE),
                        Optional.empty(),
                        Optional.empty()));
        Target target = session.walked.get(0);
        assertThat(target.container()).contains("proxy");
        assertThat(target.roleMeant()).contains(ROLE);
        assertThat(target.label()).isEqualTo("deploy/checkout");
    }

    @ParameterizedTest
    @EnumSource(Intrusion.class)
    void howFarAWalkMayGoReachesThePlace(Intrusion level) {
        assertThat(session.run(
                                "check",
                                "--world",
                                "healthy",
                                "--active",
                                level.name().toLowerCase(Locale.ROOT))
                        .code())
                .isZero();
        assertThat(session.opened.get(0).active()).contains(level);
    }

    @Test
    void aWorldNamesItsOwnTarget() {
        assertThat(session.run("check", "--world", "healthy").code()).isZero();
        assertThat(session.opened.get(0).world()).contains("healthy");
        assertThat(session.walked.get(0).pod()).contains("checkout-7d9f");
    }

    @Test
    void aTargetThatIsNotThereIsWrongInput() {
        Result result = session.run("check", "chekcout-7d9f");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("irsa-doctor: There is no pod chekcout-7d9f in namespace payments; "
                        + "did you mean checkout-7d9f?\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aClusterThatIsNotReachedHasItsOwnExitCode() {
        session.opener = where -> {
            throw new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "The cluster does not answer\u001b[2J.");
        };
        Result result = session.run("check", "checkout-7d9f");
        assertThat(result.code()).isEqualTo(4);
        assertThat(result.err()).isEqualTo("irsa-doctor: The cluster does not answer\\u{1B}[2J.\n");
    }

    @Test
    void aPodThatMayNotBeLookedForLeavesItUndecided() {
        session.cluster.denies("pods");
        assertThat(session.run("check", "deploy/checkout").code()).isEqualTo(3);
    }

    @Test
    void aFaultOfTheProgramIsOneSentenceWithoutTraceOrSecret() {
        session.opener = where -> {
            throw new IllegalStateException("token eyJhbGciOi");
        };
        Result result = session.run("check", "checkout-7d9f");
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err())
                .contains("IllegalStateException in CheckCommandTest.java line")
                .doesNotContain("eyJ");
    }
}
