package io.github.irsadoctor.lab.world;

import io.github.irsadoctor.lab.http.Fault;
import io.github.irsadoctor.lab.yaml.YamlTree;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One incident to be found: what is told, what differs from healthy, and what should be found. The format of the file is
 * described in this package's documentation.
 *
 * @param id lower case with dashes; every derived name and id follows from it
 * @param caseId the collected incident it rebuilds, for example {@code D14}
 * @param sts what STS answers to the target pod's own token and role, stated by hand
 * @param misled what would have misled, by the id of the cause that was not it: what speaks for it at first, and what against
 * @param containers facts by container name of the app's pods
 * @param crowd what else lives in the cluster, in great numbers
 * @param file the whole file, placeholders replaced: its {@code aws} key is read by the lab's AWS
 */
public record World(
        String id,
        String title,
        String story,
        List<String> hints,
        Optional<String> caseId,
        Optional<String> source,
        Expect expect,
        Optional<StsAnswer> sts,
        String debrief,
        Map<String, String> misled,
        Aim target,
        ClusterSpec cluster,
        AppSpec app,
        Times times,
        List<KubernetesPatch> kubernetes,
        WebhookSpec webhook,
        Map<String, ContainerFacts> containers,
        List<Fault> faults,
        Optional<CrowdSpec> crowd,
        YamlTree file) {

    public World {
        hints = List.copyOf(hints);
        misled = Collections.unmodifiableMap(new LinkedHashMap<>(misled));
        kubernetes = List.copyOf(kubernetes);
        containers = Map.copyOf(containers);
        faults = List.copyOf(faults);
    }

    /** Ids and keys that follow from the world's id. */
    public Derived derived() {
        return new Derived(id);
    }

    /**
     * What a walk should find.
     *
     * @param causes ids of the catalogue; empty: the world is healthy
     * @param alsoAccept broader ids that count as right
     * @param mustNotReport ids that would be wrong
     */
    public record Expect(List<String> causes, List<String> alsoAccept, List<String> mustNotReport) {
        public Expect {
            causes = List.copyOf(causes);
            alsoAccept = List.copyOf(alsoAccept);
            mustNotReport = List.copyOf(mustNotReport);
        }
    }

    /** What STS answers: {@code OK}, an error code, or {@code none} where the pod has no token or no role. */
    public record StsAnswer(String answer, Optional<String> message, Optional<String> source) {}

    /**
     * What a walk of this world is aimed at; all empty: the app's first pod.
     *
     * @param workload as kubectl takes it, for example {@code deploy/checkout}
     */
    public record Aim(
            Optional<String> namespace, Optional<String> pod, Optional<String> workload, Optional<String> container) {}

    /** Offsets on the lab's clock: when the service account, its annotation and the pods were made, and the log's last line. */
    public record Times(Duration serviceAccount, Duration annotation, Duration pod, Duration log) {}

    /**
     * The pod identity webhook.
     *
     * @param present whether its configuration exists
     * @param missed whether it failed to change the app's pods although it was asked, or was never asked
     */
    public record WebhookSpec(boolean present, boolean missed) {}

    /**
     * Others in the same cluster: {@code pods} pods, spread evenly over {@code namespaces} namespaces of {@code deployments}
     * deployments each.
     */
    public record CrowdSpec(int namespaces, int pods, int deployments) {}
}
