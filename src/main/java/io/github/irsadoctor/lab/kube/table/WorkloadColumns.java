package io.github.irsadoctor.lab.kube.table;

import java.util.ArrayList;
import java.util.List;

/** What is shown of Deployments, ReplicaSets, StatefulSets and DaemonSets. */
final class WorkloadColumns {

    private static final Column SELECTOR = Cells.selector("/spec/selector");

    static final List<Column> DEPLOYMENT = with(
            List.of(
                    Column.NAME,
                    Column.text("Ready", Cells.ratio("/status/readyReplicas", "/spec/replicas")),
                    Column.count("Up-to-date", "/status/updatedReplicas"),
                    Column.count("Available", "/status/availableReplicas"),
                    Column.AGE),
            SELECTOR);
    static final List<Column> REPLICA_SET = with(
            List.of(
                    Column.NAME,
                    Column.count("Desired", "/spec/replicas"),
                    Column.count("Current", "/status/replicas"),
                    Column.count("Ready", "/status/readyReplicas"),
                    Column.AGE),
            SELECTOR);
    static final List<Column> STATEFUL_SET = with(List.of(
            Column.NAME, Column.text("Ready", Cells.ratio("/status/readyReplicas", "/spec/replicas")), Column.AGE));
    static final List<Column> DAEMON_SET = with(
            List.of(
                    Column.NAME,
                    Column.count("Desired", "/status/desiredNumberScheduled"),
                    Column.count("Current", "/status/currentNumberScheduled"),
                    Column.count("Ready", "/status/numberReady"),
                    Column.count("Up-to-date", "/status/updatedNumberScheduled"),
                    Column.count("Available", "/status/numberAvailable"),
                    Column.text("Node Selector", set -> Cells.labels(set.at("/spec/template/spec/nodeSelector"))),
                    Column.AGE),
            SELECTOR);

    private WorkloadColumns() {}

    private static List<Column> with(List<Column> first, Column... last) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(Cells.containers("/spec/template"));
        all.addAll(List.of(last));
        return List.copyOf(all);
    }
}
