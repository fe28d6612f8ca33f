package io.github.irsadoctor.live.kube;

import java.util.List;

/** {@code as} and {@code as-groups} of a kubeconfig's user. */
record Impersonation(String user, List<String> groups) {

    Impersonation {
        groups = List.copyOf(groups);
    }
}
