package io.github.irsadoctor.lab.kube.pods;

import tools.jackson.databind.node.ObjectNode;

/**
 * Hears of pods that come and go while the lab runs; those the world begins with are not told. Called after the store has
 * changed and outside of its lock, on the thread of the request that caused it: it may change the pod in the store.
 */
public interface Kubelet {

    /** One that does nothing. */
    static Kubelet idle() {
        return new Kubelet() {
            @Override
            public void started(ObjectNode pod) {}

            @Override
            public void gone(ObjectNode pod) {}
        };
    }

    /** A new pod is stored: admitted, scheduled and running. */
    void started(ObjectNode pod);

    /** A pod was removed; as it was last. */
    void gone(ObjectNode pod);
}
