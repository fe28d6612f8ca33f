package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One container of a pod or of a workload's template.
 *
 * @param init true for an init container
 * @param env the variables of {@code env}, in order
 * @param envFrom the ConfigMaps and Secrets of {@code envFrom}; their keys are not read
 * @param mounts what is mounted where
 * @param state running, waiting or terminated with its reason, as kubectl shows it; {@code unknown} in a template
 * @param started when the current run began
 * @param restarts how often it was started again
 * @param sidecar true for an init container that stays beside the others (restartPolicy Always)
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">Kubernetes, sidecar containers</a>
 */
public record Container(
        String name,
        String image,
        boolean init,
        List<EnvVar> env,
        List<EnvFrom> envFrom,
        List<Mount> mounts,
        String state,
        Optional<Instant> started,
        int restarts,
        boolean sidecar) {

    public Container {
        env = List.copyOf(env);
        envFrom = List.copyOf(envFrom);
        mounts = List.copyOf(mounts);
    }

    /** A container that is no sidecar. */
    public Container(
            String name,
            String image,
            boolean init,
            List<EnvVar> env,
            List<EnvFrom> envFrom,
            List<Mount> mounts,
            String state,
            Optional<Instant> started,
            int restarts) {
        this(name, image, init, env, envFrom, mounts, state, started, restarts, false);
    }

    /** The variable of that name in {@code env}. The last one wins, as in the kubelet. */
    public Optional<EnvVar> variable(String name) {
        return env.stream().filter(it -> it.name().equals(name)).reduce((first, second) -> second);
    }

    /** The literal value of a variable; empty if it is not set, or set from elsewhere. */
    public Optional<String> value(String name) {
        return variable(name).flatMap(EnvVar::value);
    }

    /**
     * One variable.
     *
     * @param value the literal; empty where it comes from elsewhere, and {@code [hidden]} where the name says it is a secret
     * @param from where else it comes from, for example {@code secret minio-keys/access-key}
     */
    public record EnvVar(String name, Optional<String> value, Optional<String> from) {}

    /** One source of envFrom: kind ({@code secret} or {@code configmap}), name and prefix. */
    public record EnvFrom(String kind, String name, String prefix) {}

    /** One volume mount. */
    public record Mount(String volume, String path, boolean subPath) {}
}
