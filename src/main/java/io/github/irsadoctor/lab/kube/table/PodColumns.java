package io.github.irsadoctor.lab.kube.table;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What is shown of a pod. */
final class PodColumns {

    static final List<Column> ALL = List.of(
            Column.NAME,
            Column.text("Ready", pod -> new PodSummary(pod).ready()),
            Column.text("Status", pod -> new PodSummary(pod).reason()),
            Column.timed("Restarts", (pod, now) -> new PodSummary(pod).restarts(now)),
            Column.AGE,
            Column.text("IP", PodColumns::address).wide(),
            Column.text("Node", Cells.text("/spec/nodeName")).wide(),
            Column.text("Nominated Node", Cells.text("/status/nominatedNodeName"))
                    .wide(),
            Column.text("Readiness Gates", PodColumns::gates).wide());

    private PodColumns() {}

    private static String address(JsonNode pod) {
        String first = pod.at("/status/podIPs/0/ip").asString("");
        return Cells.orNone(first.isEmpty() ? pod.at("/status/podIP").asString("") : first);
    }

    private static String gates(JsonNode pod) {
        JsonNode gates = pod.at("/spec/readinessGates");
        long open = Cells.each(gates)
                .filter(gate -> PodSummary.holds(pod, gate.path("conditionType").asString("")))
                .count();
        return gates.isEmpty() ? Cells.NONE : open + "/" + gates.size();
    }
}
