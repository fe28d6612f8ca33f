package io.github.irsadoctor.lab.kube.control;

import io.github.irsadoctor.lab.kube.pods.Births;
import io.github.irsadoctor.lab.kube.pods.EventMaker;
import io.github.irsadoctor.lab.kube.pods.Moment;
import io.github.irsadoctor.lab.kube.pods.Owners;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pods of one controller.
 *
 * @param kind the controller's
 * @param controller as it is stored
 */
record Crew(Births births, Resource kind, ObjectNode controller, Moment moment) {

    // What a controller that still tries has come to after a while.
    private static final int TRIES = 17;
    private static final int SECONDS_BETWEEN = 90;
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    /** All pods it made, also those that came to their end. */
    List<ObjectNode> all() {
        String uid = controller.at("/metadata/uid").asString("");
        return births.objects().list(Resources.PODS, namespace()).stream()
                .filter(pod -> Owners.controller(pod)
                        .filter(owner -> owner.path("uid").asString("").equals(uid))
                        .isPresent())
                .toList();
    }

    /** Those that live. */
    List<ObjectNode> living() {
        return all().stream()
                .filter(pod -> !ENDED.contains(pod.at("/status/phase").asString("")))
                .toList();
    }

    int ready() {
        return (int) living().stream().filter(Crew::isReady).count();
    }

    static boolean isReady(JsonNode pod) {
        for (JsonNode condition : pod.at("/status/conditions")) {
            if (condition.path("type").asString("").equals("Ready")) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    /** Why no pod can be made of a template; empty if one can. An event says so where it has to be made. */
    Optional<String> refused(JsonNode template) {
        Optional<String> refusal = births.refusal(namespace(), template.path("spec"))
                .map(why -> "pods \"" + name() + "-\" is forbidden: " + why);
        refusal.ifPresent(this::failed);
        return refusal;
    }

    ObjectNode make(JsonNode template, OptionalInt ordinal, Optional<JsonNode> node) {
        return births.controlled(new Births.Wanted(kind, controller, template, ordinal, node), moment);
    }

    void end(ObjectNode pod) {
        String name = pod.at("/metadata/name").asString("");
        String says = kind.equals(Resources.STATEFUL_SETS)
                ? "delete Pod " + name + " in StatefulSet " + name() + " successful"
                : "Deleted pod: " + name;
        say("SuccessfulDelete", says);
        births.end(pod, moment);
    }

    void say(String reason, String message) {
        EventMaker.Text text = new EventMaker.Text("Normal", reason, message, source());
        moment.events().write(controller, text, moment.at(), moment.at(), 1);
    }

    Objects objects() {
        return births.objects();
    }

    String namespace() {
        return controller.at("/metadata/namespace").asString("");
    }

    String name() {
        return controller.at("/metadata/name").asString("");
    }

    private void failed(String why) {
        Instant last = moment.events().now().minusSeconds(SECONDS_BETWEEN);
        boolean now = last.isBefore(moment.at());
        EventMaker.Text text = new EventMaker.Text("Warning", "FailedCreate", "Error creating: " + why, source());
        moment.events().write(controller, text, moment.at(), now ? moment.at() : last, now ? 1 : TRIES);
    }

    private String source() {
        return kind.singular() + "-controller";
    }
}
