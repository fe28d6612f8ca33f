package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.ServiceAccount;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When something changed last that an error of this pod can speak about. */
public final class LastChange {

    private LastChange() {}

    /** The newest of: pod made, annotation written, role made, provider made; empty where none of them is known. */
    public static Optional<Instant> of(Scene scene) {
        AwsScene aws = new AwsScene(scene);
        Optional<Instant> pod = scene.pod().value().map(it -> it.meta().created());
        Optional<Instant> annotated = scene.serviceAccount()
                .value()
                .flatMap(account -> account.meta().annotationWritten(ServiceAccount.ROLE_ARN))
                .map(written -> written.at());
        Optional<Instant> role = aws.role().value().map(Role::created);
        Optional<Instant> provider = aws.provider().value().flatMap(OidcProvider::created);
        return Stream.of(pod, annotated, role, provider)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }
}
