package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Names;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.kube.state.Serials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How pods come and go: admitted, stored, reported in events, told to the kubelet.
 *
 * @param serials what makes the name or uid of a pod made later a new one
 */
public record Births(Objects objects, Names names, Serials serials, PodMaker maker, Kubelet kubelet) {

    /**
     * What a controller wants a pod to be.
     *
     * @param kind the controller's
     * @param ordinal the end of the pod's name; empty: made up
     * @param node where it has to run; empty: anywhere
     */
    public record Wanted(
            Resource kind, ObjectNode controller, JsonNode template, OptionalInt ordinal, Optional<JsonNode> node) {}

    /** Makes and stores a controller's pod. */
    public ObjectNode controlled(Wanted wanted, Moment moment) {
        ObjectNode controller = wanted.controller();
        String namespace = text(controller, "namespace");
        String generated = text(controller, "name") + "-";
        int number = serials.next("pod " + namespace + "/" + generated);
        String name = wanted.ordinal().isPresent()
                ? generated + wanted.ordinal().getAsInt()
                : generated + names.suffix("pod " + namespace + "/" + generated + number, 5);
        JsonNode node = wanted.node().orElseGet(() -> node(wanted.ordinal().orElse(number)));
        ObjectNode pod = maker.make(new PodOrder(
                namespace,
                name,
                uid(namespace, name),
                Optional.of(generated),
                wanted.template(),
                Optional.of(Owners.reference(controller)),
                moment.at(),
                node,
                moment.runs()));
        ObjectNode stored = store(pod);
        Reported reported = new Reported(moment.events(), stored);
        reported.created(wanted.kind(), controller, moment.at());
        reported.lived(moment.at(), moment.runs());
        kubelet.started(stored);
        return stored;
    }

    /** A pod that somebody wrote, as it would be stored; nothing is stored. */
    public ObjectNode admitted(ObjectNode written, Moment moment) {
        String namespace = text(written, "namespace");
        String name = text(written, "name");
        ObjectNode pod = maker.make(new PodOrder(
                namespace,
                name,
                uid(namespace, name),
                Optional.of(text(written, "generateName")).filter(it -> !it.isEmpty()),
                written,
                Optional.empty(),
                moment.at(),
                node(0),
                moment.runs()));
        ObjectNode metadata = Json.child(pod, "metadata");
        for (String kept : List.of("ownerReferences", "finalizers", "managedFields")) {
            if (written.path("metadata").has(kept)) {
                metadata.set(kept, written.path("metadata").get(kept).deepCopy());
            }
        }
        return pod;
    }

    /** Stores what {@link #admitted} gave. */
    public ObjectNode bare(ObjectNode admitted, Moment moment) {
        ObjectNode stored = store(admitted);
        new Reported(moment.events(), stored).lived(moment.at(), moment.runs());
        kubelet.started(stored);
        return stored;
    }

    /** Takes a pod away; says in events that its containers stop. */
    public void end(ObjectNode pod, Moment moment) {
        objects.remove(Resources.PODS, text(pod, "namespace"), text(pod, "name"))
                .ifPresent(last -> {
                    new Reported(moment.events(), last).killed(moment.at());
                    kubelet.gone(last);
                });
    }

    /** Why the API server refuses pods of this account: it is not there (ServiceAccount admission). */
    public Optional<String> refusal(String namespace, JsonNode spec) {
        String account = spec.path("serviceAccountName").asString("default");
        return objects.get(Resources.SERVICE_ACCOUNTS, namespace, account).isPresent()
                ? Optional.empty()
                : Optional.of("error looking up service account " + namespace + "/" + account + ": serviceaccount \""
                        + account + "\" not found");
    }

    private ObjectNode store(ObjectNode pod) {
        return objects.put(Resources.PODS, pod);
    }

    private String uid(String namespace, String name) {
        return names.uid(serials.seed("pod " + namespace + "/" + name));
    }

    private JsonNode node(int number) {
        List<ObjectNode> nodes = objects.list(Resources.NODES, "");
        return nodes.isEmpty() ? Json.object() : nodes.get(number % nodes.size());
    }

    private static String text(ObjectNode object, String key) {
        return object.path("metadata").path(key).asString("");
    }
}
