package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the API server checks of pods and of what makes pods. */
record SpecValidity(Resource kind, JsonNode object, List<Refused.Cause> causes) {

    private static final Set<Resource> SELECTING =
            Set.of(Resources.DEPLOYMENTS, Resources.REPLICA_SETS, Resources.STATEFUL_SETS, Resources.DAEMON_SETS);
    private static final Set<String> POLICIES = Set.of("OnFailure", "Never");

    void check() {
        if (kind.equals(Resources.PODS)) {
            pod("spec", object.path("spec"));
        } else if (SELECTING.contains(kind)) {
            selector();
            pod("spec.template.spec", object.at("/spec/template/spec"));
        } else if (kind.equals(Resources.JOBS)) {
            job("spec.template.spec", object.at("/spec/template/spec"));
        } else if (kind.equals(Resources.CRON_JOBS)) {
            if (object.at("/spec/schedule").asString("").isEmpty()) {
                causes.add(Refused.Cause.required("spec.schedule", ""));
            }
            job("spec.jobTemplate.spec.template.spec", object.at("/spec/jobTemplate/spec/template/spec"));
        }
        int replicas = object.at("/spec/replicas").asInt(0);
        if (replicas < 0) {
            causes.add(Refused.Cause.invalid(
                    "spec.replicas", Integer.toString(replicas), "must be greater than or equal to 0"));
        }
    }

    private void selector() {
        Map<String, String> selects = Json.texts(object.at("/spec/selector/matchLabels"));
        Map<String, String> labels = Json.texts(object.at("/spec/template/metadata/labels"));
        if (object.at("/spec/selector").isEmpty()) {
            causes.add(Refused.Cause.required("spec.selector", ""));
        } else if (!labels.entrySet().containsAll(selects.entrySet())) {
            String map = new TreeMap<>(labels)
                    .entrySet().stream()
                            .map(entry -> Validity.quoted(entry.getKey()) + ":" + Validity.quoted(entry.getValue()))
                            .collect(Collectors.joining(", ", "map[string]string{", "}"));
            causes.add(Refused.Cause.invalid(
                    "spec.template.metadata.labels", map, "`selector` does not match template `labels`"));
        }
    }

    private void job(String path, JsonNode spec) {
        pod(path, spec);
        String policy = spec.path("restartPolicy").asString("");
        if (!POLICIES.contains(policy)) {
            causes.add(
                    policy.isEmpty()
                            ? Refused.Cause.required(path + ".restartPolicy", "valid values: \"OnFailure\", \"Never\"")
                            : new Refused.Cause(
                                    "FieldValueNotSupported",
                                    path + ".restartPolicy",
                                    "Unsupported value: \"" + policy
                                            + "\": supported values: \"OnFailure\", \"Never\""));
        }
    }

    private void pod(String path, JsonNode spec) {
        if (spec.path("containers").isEmpty()) {
            causes.add(Refused.Cause.required(path + ".containers", ""));
        }
        Set<String> volumes = new HashSet<>();
        spec.path("volumes").forEach(volume -> volumes.add(volume.path("name").asString("")));
        Set<String> names = new HashSet<>();
        for (String list : List.of("initContainers", "containers")) {
            int at = 0;
            for (JsonNode container : spec.path(list)) {
                container(path + "." + list + "[" + at++ + "]", container, names, volumes);
            }
        }
    }

    private void container(String path, JsonNode container, Set<String> names, Set<String> volumes) {
        String name = container.path("name").asString("");
        if (name.isEmpty()) {
            causes.add(Refused.Cause.required(path + ".name", ""));
        } else if (!name.matches("[a-z0-9]([-a-z0-9]*[a-z0-9])?")) {
            causes.add(Refused.Cause.invalid(path + ".name", Validity.quoted(name), Validity.labelRule()));
        } else if (!names.add(name)) {
            causes.add(new Refused.Cause(
                    "FieldValueDuplicate", path + ".name", "Duplicate value: " + Validity.quoted(name)));
        }
        if (container.path("image").asString("").isEmpty()) {
            causes.add(Refused.Cause.required(path + ".image", ""));
        }
        int at = 0;
        for (JsonNode mount : container.path("volumeMounts")) {
            String volume = mount.path("name").asString("");
            if (!volumes.contains(volume)) {
                causes.add(new Refused.Cause(
                        "FieldValueNotFound",
                        path + ".volumeMounts[" + at + "].name",
                        "Not found: " + Validity.quoted(volume)));
            }
            at++;
        }
    }
}
