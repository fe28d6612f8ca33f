package io.github.irsadoctor.cli;

import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.text.Spelling;
import io.github.irsadoctor.walk.TargetName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads TARGET: a bare pod name, or KIND/NAME with the kinds and their short and long names as kubectl takes them. */
final class TargetReader {

    private static final Pattern GROUP = Pattern.compile("\\.(apps|batch)$");
    private static final String SOME = "pod/NAME, deploy/NAME, sts/NAME, ds/NAME, job/NAME, cronjob/NAME or sa/NAME";

    private final Map<String, TargetName.Kind> kinds = new LinkedHashMap<>();

    TargetReader() {
        add(new TargetName.Kind.OfPod(), "pod", "pods", "po");
        add(new TargetName.Kind.OfServiceAccount(), "sa", "serviceaccount", "serviceaccounts");
        workload(WorkloadName.Kind.DEPLOYMENT, "deploy", "deployment", "deployments");
        workload(WorkloadName.Kind.REPLICA_SET, "rs", "replicaset", "replicasets");
        workload(WorkloadName.Kind.STATEFUL_SET, "sts", "statefulset", "statefulsets");
        workload(WorkloadName.Kind.DAEMON_SET, "ds", "daemonset", "daemonsets");
        workload(WorkloadName.Kind.JOB, "job", "jobs");
        workload(WorkloadName.Kind.CRON_JOB, "cronjob", "cronjobs", "cj");
    }

    /**
     * Reads a target.
     *
     * @param namespace where to look; empty for the place's default
     * @throws WrongInput if it is no target
     */
    TargetName read(String text, Optional<String> namespace) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() == 1) {
            return new TargetName(namespace, new TargetName.Kind.OfPod(), Names.object("A pod", text));
        }
        if (parts.size() > 2 || parts.get(1).isEmpty()) {
            throw new WrongInput("A target is a pod name, or " + SOME + ", not \"" + text + "\".");
        }
        TargetName.Kind kind = kind(parts.get(0));
        return new TargetName(namespace, kind, Names.object("An object", parts.get(1)));
    }

    private TargetName.Kind kind(String word) {
        String known = GROUP.matcher(word).replaceFirst("");
        if (kinds.containsKey(known)) {
            return kinds.get(known);
        }
        String meant = Spelling.nearest(known, kinds.keySet())
                .map(near -> "did you mean " + near + "?")
                .orElse("a target is " + SOME + ", its namespace goes behind -n.");
        throw new WrongInput("\"" + word + "\" is no kind of target; " + meant);
    }

    private void workload(WorkloadName.Kind kind, String... words) {
        add(new TargetName.Kind.OfWorkload(kind), words);
    }

    private void add(TargetName.Kind kind, String... words) {
        for (String word : words) {
            kinds.put(word, kind);
        }
    }
}
