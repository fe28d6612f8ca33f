package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Account;
import io.github.irsadoctor.tui.model.ContainersPage;
import io.github.irsadoctor.tui.model.Mark;
import io.github.irsadoctor.tui.model.PodRow;
import io.github.irsadoctor.tui.term.Glyphs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the mark of a row means, in sentences that claim no more than the list shows. */
record PodStory(PodRow row) {

    private static final int ROLE = 64;
    private static final String MISSING = "The pod was not given the role that its account names.";

    /** What the columns have no room for, most telling first; ARNs are shortened where it would not fit. */
    String facts(int columns) {
        String facts = String.join("   ", facts());
        return facts.length() > columns ? ShortArn.of(facts, false) : facts;
    }

    private List<String> facts() {
        if (row.workload().isPresent()) {
            return List.of("workload " + row.name() + " in " + row.namespace());
        }
        List<String> facts = new ArrayList<>();
        if (!row.runs()) {
            facts.add("not running");
        }
        if (row.restarts() > 0) {
            facts.add(row.restarts() + (row.restarts() == 1 ? " restart" : " restarts"));
        }
        row.given().role().or(() -> row.account().role()).ifPresent(role -> facts.add("role " + role));
        facts.add("service account " + row.serviceAccount());
        return facts;
    }

    String says() {
        Mark mark = row.mark();
        return says(mark) + (row.given().partly() && mark == row.given().mark() ? only(mark) : "");
    }

    private String only(Mark mark) {
        String names = row.containers().stream()
                .filter(it -> it.kind() == ContainersPage.Kind.APP && it.given().mark() == mark)
                .map(ContainersPage.ContainerRow::name)
                .collect(Collectors.joining(", "));
        return " That holds for " + names + " only, " + row.given().have() + " of "
                + row.given().of() + " app containers.";
    }

    private String says(Mark mark) {
        return switch (mark) {
            case NO_PODS -> "This workload has no pods. Enter walks what is known of it and says why.";
            case ACCOUNT_MISSING -> "The service account is not there: nobody can make a new token for this pod.";
            case NOT_INJECTED -> MISSING + before();
            case MAYBE_OLDER -> MISSING + younger();
            case OTHER_ROLE -> "The service account names " + role() + " now. A new pod would be given that one.";
            case NOT_ANNOTATED ->
                "The webhook gave this pod a role, but the service account names none now. A new pod may get none.";
            case NO_ROLE -> "Neither the pod nor its service account names a role: right for a pod that needs no AWS.";
            case UNKNOWN -> "The pod's spec names no role. Whether its service account names one is not known.";
            default -> given(mark);
        };
    }

    private String given(Mark mark) {
        return switch (mark) {
            case STATIC_KEYS -> "The spec sets AWS_ACCESS_KEY_ID, which SDKs take before any role.";
            case SET_BY_HAND ->
                "The spec sets the role or the token file itself; the webhook leaves such values alone.";
            case POD_IDENTITY -> "Credentials come from EKS Pod Identity, not from IRSA." + unused();
            case CONTAINER_CREDENTIALS ->
                "The spec names a container credentials address: credentials come from there, not from IRSA."
                        + unused();
            default -> "The webhook gave it the role and a token." + same();
        };
    }

    private String same() {
        return row.account().state() == Account.State.THERE ? " The service account names the same role." : "";
    }

    private String unused() {
        return row.account().role().isPresent() ? " The role that the service account names is not used." : "";
    }

    // managedFields: the last write of whoever owns the annotation came before the pod, so it was there.
    private String before() {
        return row.skip()
                .map(why -> " It carries the " + why + ".")
                .orElse(
                        row.account().written().isPresent()
                                ? " The annotation was there before the pod was made."
                                : "");
    }

    private String younger() {
        Optional<Duration> late = row.account()
                .written()
                .flatMap(written -> row.created().map(created -> Duration.between(created, written)));
        return " The account was changed "
                + late.filter(it -> it.toSeconds() > 0)
                        .map(it -> PodsView.age(it) + " after the pod was made")
                        .orElse("in the second the pod was made")
                + ", so the annotation may be younger.";
    }

    private String role() {
        return row.account()
                .role()
                .map(it -> Glyphs.middle(ShortArn.of(it, false), ROLE))
                .orElse("a role");
    }
}
