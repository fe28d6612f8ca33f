package io.github.irsadoctor.checklist.scene;

import java.util.Optional;

/** Whether IRSA questions arise for a pod at all. */
public final class Irsa {

    private Irsa() {}

    /** Why they do not: the pod gets its credentials from EKS Pod Identity; empty where they do. */
    public static Optional<String> unused(Scene scene) {
        return scene.usesPodIdentity()
                ? Optional.of("the pod uses EKS Pod Identity, which needs none of this")
                : Optional.empty();
    }
}
