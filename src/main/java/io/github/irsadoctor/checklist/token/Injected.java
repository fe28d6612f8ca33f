package io.github.irsadoctor.checklist.token;

import io.github.irsadoctor.checklist.scene.MountedToken;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Volume;
import java.util.Optional;

/**
 * What of the webhook's work one container of a pod shows (webhook source, pkg/handler: addEnvToContainer).
 *
 * @param role the variable AWS_ROLE_ARN
 * @param file the variable AWS_WEB_IDENTITY_TOKEN_FILE
 * @param mounted true if the volume the webhook adds is mounted
 * @param backed true if the file named is in a projected token that is mounted; false also where no literal path is set
 */
record Injected(Optional<Container.EnvVar> role, Optional<Container.EnvVar> file, boolean mounted, boolean backed) {

    static final String ROLE = "AWS_ROLE_ARN";
    static final String FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";

    static Injected in(Pod pod, Container container) {
        Optional<Container.EnvVar> file = container.variable(FILE);
        return new Injected(
                container.variable(ROLE),
                file,
                container.mounts().stream().anyMatch(mount -> mount.volume().equals(Volume.WEBHOOK_NAME)),
                file.flatMap(Container.EnvVar::value)
                        .flatMap(path -> MountedToken.at(pod, container, path))
                        .isPresent());
    }

    /** True if nothing of the webhook's work is there. */
    boolean untouched() {
        return role.isEmpty() && file.isEmpty() && !mounted;
    }

    /** True if no variable names role or file: the SDK does not know of the token, mounted or not. */
    boolean silent() {
        return role.isEmpty() && file.isEmpty();
    }

    boolean complete() {
        return role.isPresent() && file.isPresent();
    }
}
