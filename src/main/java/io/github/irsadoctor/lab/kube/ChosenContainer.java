package io.github.irsadoctor.lab.kube;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.node.ObjectNode;

/** The container a request means, as the API server chooses it. */
final class ChosenContainer {

    private ChosenContainer() {}

    static String of(ObjectNode pod, String asked) {
        String name = pod.at("/metadata/name").asString("");
        List<String> names = names(pod, "containers");
        if (asked.isEmpty() && names.size() == 1) {
            return names.get(0);
        }
        List<String> init = names(pod, "initContainers");
        if (asked.isEmpty()) {
            String others = init.isEmpty() ? "" : " or one of the init containers: [" + String.join(" ", init) + "]";
            throw Status.badRequest("a container name must be specified for pod " + name + ", choose one of: ["
                    + String.join(" ", names) + "]" + others);
        }
        if (!names.contains(asked) && !init.contains(asked)) {
            throw Status.badRequest("container " + asked + " is not valid for pod " + name);
        }
        return asked;
    }

    private static List<String> names(ObjectNode pod, String kind) {
        return StreamSupport.stream(pod.at("/spec/" + kind).spliterator(), false)
                .map(container -> container.path("name").asString(""))
                .toList();
    }
}
