package io.github.irsadoctor.facts;

/** A workload by kind and name. */
public record WorkloadName(Kind kind, String name) {

    /** Kinds that own pods, with the short name kubectl knows. */
    public enum Kind {
        DEPLOYMENT("deploy", "Deployment"),
        REPLICA_SET("rs", "ReplicaSet"),
        STATEFUL_SET("sts", "StatefulSet"),
        DAEMON_SET("ds", "DaemonSet"),
        JOB("job", "Job"),
        CRON_JOB("cronjob", "CronJob");

        private final String shortName;
        private final String kubernetesKind;

        Kind(String shortName, String kubernetesKind) {
            this.shortName = shortName;
            this.kubernetesKind = kubernetesKind;
        }

        public String shortName() {
            return shortName;
        }

        public String kubernetesKind() {
            return kubernetesKind;
        }
    }

    /** For example {@code deploy/checkout}: what kubectl takes as well. */
    public String label() {
        return kind.shortName() + "/" + name;
    }
}
