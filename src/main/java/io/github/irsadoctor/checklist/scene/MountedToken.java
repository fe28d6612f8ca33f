package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Volume;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A projected service account token, and where a container finds it.
 *
 * @param volume the volume's name
 */
public record MountedToken(String volume, Volume.ProjectedToken token) {

    private static final String FILE = "AWS_WEB_IDENTITY_TOKEN_FILE";

    /** The token at a path of a container; empty where no projected token is mounted there. */
    public static Optional<MountedToken> at(Pod pod, Container container, String path) {
        return container.mounts().stream()
                .flatMap(mount -> in(pod, mount).filter(token -> isAt(mount, token.token(), path)))
                .findFirst();
    }

    /** The token that the container's variable names, else the one in the webhook's volume. */
    public static Optional<MountedToken> named(Pod pod, Optional<Container> container) {
        return container
                .flatMap(it -> it.value(FILE).flatMap(path -> at(pod, it, path)))
                .or(() -> pod.volumes().stream()
                        .filter(volume -> volume.name().equals(Volume.WEBHOOK_NAME))
                        .flatMap(MountedToken::of)
                        .findFirst());
    }

    private static Stream<MountedToken> in(Pod pod, Container.Mount mount) {
        return pod.volumes().stream()
                .filter(volume -> volume.name().equals(mount.volume()))
                .flatMap(MountedToken::of);
    }

    private static Stream<MountedToken> of(Volume volume) {
        return volume.token().map(it -> new MountedToken(volume.name(), it)).stream();
    }

    private static boolean isAt(Container.Mount mount, Volume.ProjectedToken token, String path) {
        String folder = unix(mount.path());
        return unix(path).equals(mount.subPath() ? folder : folder + "/" + token.path());
    }

    /** On Windows the webhook sets a path with backslashes and a drive; the mount keeps the Unix form. */
    private static String unix(String path) {
        return path.replace('\\', '/').replaceFirst("^[A-Za-z]:", "").replaceFirst("/+$", "");
    }
}
