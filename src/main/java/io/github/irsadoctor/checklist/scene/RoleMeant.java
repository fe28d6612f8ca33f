package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.iam.RoleArn;
import java.util.Optional;

/**
 * The role the pod is meant to have.
 *
 * @param written exactly as it stands where it was found
 * @param from where that is
 * @param arn taken apart; where {@code written} is malformed, what is left once characters that no ARN has are dropped
 */
public record RoleMeant(String written, From from, Optional<RoleArn> arn) {

    /** Where a role is named, the webhook's own source first. */
    public enum From {
        ANNOTATION,
        OPTION,
        POD
    }

    static Seen<RoleMeant> of(Scene scene) {
        Seen<ServiceAccount> account = scene.serviceAccount();
        Optional<RoleMeant> meant = account.value()
                .flatMap(ServiceAccount::roleArn)
                .map(written -> of(written, From.ANNOTATION))
                .or(() -> scene.target().roleMeant().map(written -> of(written, From.OPTION)))
                .or(() -> inPod(scene.container()).map(written -> of(written, From.POD)));
        return meant.map(Seen::of)
                .orElseGet(() -> account.isKnown()
                        ? new Seen.Absent<>("a role named for "
                                + scene.serviceAccountName().value().orElse("the service account"))
                        : account.map(it -> of("", From.ANNOTATION)));
    }

    private static Optional<String> inPod(Seen<Container> container) {
        return container.value().flatMap(it -> it.value("AWS_ROLE_ARN")).filter(value -> !value.isEmpty());
    }

    private static RoleMeant of(String written, From from) {
        return new RoleMeant(written, from, RoleArn.parse(written).or(() -> repaired(written)));
    }

    /** Only what can mean one thing is repaired: characters no ARN has, and a colon typed twice. */
    private static Optional<RoleArn> repaired(String written) {
        String clean = written.replaceAll("[^\\w:/+=,.@-]", "");
        return RoleArn.parse(clean)
                .or(() -> RoleArn.parse(clean.replaceAll(":{2,}", ":").replaceFirst(":iam:", ":iam::")));
    }
}
