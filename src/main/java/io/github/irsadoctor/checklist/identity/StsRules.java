package io.github.irsadoctor.checklist.identity;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.LoggedError;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.iam.ObservedError;
import io.github.irsadoctor.iam.RoleArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** STS was found and yet gave no answer that helps: it is off in the region, or its certificate is not believed. */
final class StsRules {

    static final IrsaRule<IdentityEvidence> REGION_OFF =
            row("E-07", ObservedError.Kind.REGION_DISABLED, error -> true, StsRules::regionOff);

    static final IrsaRule<IdentityEvidence> UNTRUSTED =
            row("E-12", ObservedError.Kind.STS_UNTRUSTED, StsRules::isOfSts, StsRules::untrusted);

    private static final List<String> REGION = List.of("AWS_REGION", "AWS_DEFAULT_REGION");

    private static final List<String> ON_THE_WAY =
            List.of("AWS_CA_BUNDLE", "SSL_CERT_FILE", "NODE_EXTRA_CA_CERTS", "HTTPS_PROXY", "https_proxy", "NO_PROXY");

    private StsRules() {}

    private static IrsaRule<IdentityEvidence> row(
            String id,
            ObservedError.Kind kind,
            Predicate<ObservedError> also,
            BiFunction<LoggedError, IdentityEvidence, Finding> find) {
        return IrsaRule.<IdentityEvidence>of(id, Link.NETWORK, seen -> judge(seen, kind, also, find))
                .notEssential();
    }

    private static Judgement judge(
            IdentityEvidence seen,
            ObservedError.Kind kind,
            Predicate<ObservedError> also,
            BiFunction<LoggedError, IdentityEvidence, Finding> find) {
        return seen.counting(Set.of(kind)).stream()
                .filter(logged -> also.test(logged.error()))
                .findFirst()
                .map(logged -> Judgement.found(find.apply(logged, seen)))
                .orElseGet(
                        () -> seen.errors().isKnown() ? Judgement.clear() : Unanswered.of(seen.pod(), seen.errors()));
    }

    /** A certificate of another server in the same record is none of STS's. */
    private static boolean isOfSts(ObservedError error) {
        return error.host().isPresent()
                || error.operation()
                        .filter(name -> name.startsWith("AssumeRole"))
                        .isPresent();
    }

    private static Finding regionOff(LoggedError logged, IdentityEvidence seen) {
        String region = region(seen).map(name -> "region " + name).orElse("the region it asks in");
        String account = seen.meant()
                .value()
                .flatMap(RoleMeant::arn)
                .map(RoleArn::account)
                .map(number -> "account " + number)
                .orElse("the role's account");
        return new Finding(
                CauseId.of("E-07"),
                account,
                "STS is switched off in " + region + " for " + account + ", so it gives no credentials there.",
                lines(logged, seen, REGION),
                List.of(
                        handOver(
                                "Switch STS on in that region",
                                "Nothing in the cluster changes; pods that ask again get their role.",
                                "An administrator of " + account + " activates " + region
                                        + " in the IAM console under Account settings, Security Token Service (STS),"
                                        + " Endpoints. No command of the AWS CLI does it."),
                        handOver(
                                "Ask STS in a region where it is on",
                                "New pods are needed; the session is good in every region that is enabled by default.",
                                "Set AWS_ENDPOINT_URL_STS in container " + seen.containerName()
                                        + " to the STS endpoint of an active region (SDKs of 2023 and later read it), and"
                                        + " make new pods. AWS_REGION stays as it is.")));
    }

    private static Finding untrusted(LoggedError logged, IdentityEvidence seen) {
        String container = "container " + seen.containerName();
        String host = logged.error().host().orElse("STS");
        return new Finding(
                CauseId.of("E-12"),
                container,
                "The certificate that answers for " + host + " is not trusted in " + container
                        + ": its image lacks the usual certificates, or a proxy on the way shows its own.",
                lines(logged, seen, ON_THE_WAY),
                List.of(
                        handOver(
                                "Put the usual certificates into the image",
                                "Where other pods of the node reach STS, only this image lacks them.",
                                "Install the package ca-certificates in the image of " + container
                                        + " (images made from scratch need /etc/ssl/certs/ca-certificates.crt copied in),"
                                        + " and roll it out."),
                        handOver(
                                "Let the container trust the proxy that inspects TLS",
                                "Where the certificate's issuer is the company's own.",
                                "Mount the proxy's CA together with the public ones as one PEM file and set AWS_CA_BUNDLE to"
                                        + " its path in " + container
                                        + " (NODE_EXTRA_CA_CERTS for Node.js, the truststore for Java), or let requests to"
                                        + " STS pass the proxy uninspected. Do not switch verification off.")));
    }

    /** A proxy's address may hold a password. */
    private static String withoutLogin(String value) {
        return value.replaceFirst("//[^/@]*@", "//");
    }

    private static Fix handOver(String title, String why, String text) {
        return new Fix(title, why, Fix.Risk.YELLOW, List.of(new Change.HandOver(text)));
    }

    private static Optional<String> region(IdentityEvidence seen) {
        return seen.container()
                .value()
                .flatMap(it ->
                        REGION.stream().flatMap(name -> it.value(name).stream()).findFirst());
    }

    private static List<Line> lines(LoggedError logged, IdentityEvidence seen, List<String> variables) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(logged.where(), logged.error().line()));
        Stream<Container> container = seen.container().value().stream();
        container.forEach(it -> variables.forEach(name ->
                it.value(name).ifPresent(value -> lines.add(Line.of(name, withoutLogin(value))))));
        return lines;
    }
}
