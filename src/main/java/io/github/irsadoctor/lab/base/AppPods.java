package io.github.irsadoctor.lab.base;

import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.AppSpec;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds the pods of a world's app: its workload's, made through a ReplicaSet or Job or not, and a bare pod of its name. */
public final class AppPods {

    private static final String OWNER = "/metadata/ownerReferences/0/name";

    private AppPods() {}

    /** The app's pods in the order of their names. */
    public static List<ObjectNode> of(Objects objects, AppSpec app) {
        return objects.list(Resources.PODS, app.namespace()).stream()
                .filter(pod -> isApp(objects, pod, app))
                .toList();
    }

    static boolean isApp(Objects objects, ObjectNode pod, AppSpec app) {
        if (!pod.at("/metadata/namespace").asString("").equals(app.namespace())) {
            return false;
        }
        String owner = pod.at(OWNER).asString("");
        Stream<String> between = Stream.of(Resources.REPLICA_SETS, Resources.JOBS)
                .flatMap(kind -> objects.get(kind, app.namespace(), owner).stream())
                .map(made -> made.at(OWNER).asString(""));
        String name = owner.isEmpty() ? pod.at("/metadata/name").asString("") : owner;
        return name.equals(app.name()) || between.anyMatch(app.name()::equals);
    }
}
