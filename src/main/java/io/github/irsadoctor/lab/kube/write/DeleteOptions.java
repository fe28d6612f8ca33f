package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * How something is to be deleted.
 *
 * @param propagation Orphan, Background or Foreground; empty: as the kind has it
 * @param grace seconds a pod gets; empty: as it says itself
 * @param uid the uid it has to have
 * @param version the resource version it has to have
 */
public record DeleteOptions(
        Optional<String> propagation, OptionalLong grace, Optional<String> uid, Optional<String> version) {

    /** Reads a body of kind DeleteOptions; an empty object asks for nothing in particular. */
    public static DeleteOptions read(JsonNode body) {
        JsonNode grace = body.path("gracePeriodSeconds");
        Optional<String> propagation = body.path("propagationPolicy").stringValueOpt();
        if (propagation.isEmpty() && body.path("orphanDependents").asBoolean(false)) {
            propagation = Optional.of("Orphan");
        }
        return new DeleteOptions(
                propagation,
                grace.isIntegralNumber() ? OptionalLong.of(grace.longValue()) : OptionalLong.empty(),
                body.at("/preconditions/uid").stringValueOpt(),
                body.at("/preconditions/resourceVersion").stringValueOpt());
    }

    // Jobs of batch/v1 leave their pods behind where nothing is said (kubernetes, pkg/registry/batch/job).
    boolean orphans(Resource kind) {
        return propagation.map("Orphan"::equals).orElse(kind.equals(Resources.JOBS));
    }

    void check(Resource kind, JsonNode object) {
        String name = object.at("/metadata/name").asString("");
        precondition(kind, name, "UID", uid, object.at("/metadata/uid").asString(""));
        precondition(
                kind,
                name,
                "ResourceVersion",
                version,
                object.at("/metadata/resourceVersion").asString(""));
    }

    private static void precondition(Resource kind, String name, String what, Optional<String> wanted, String is) {
        wanted.filter(it -> !it.equals(is)).ifPresent(it -> {
            throw Refused.conflict(
                    kind,
                    name,
                    "Precondition failed: " + what + " in precondition: " + it + ", " + what + " in object meta: "
                            + is);
        });
    }
}
