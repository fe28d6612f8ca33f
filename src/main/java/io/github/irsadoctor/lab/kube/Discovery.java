package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.kube.state.Json;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the server says of itself: kinds, versions, and the issuer of its tokens. */
final class Discovery {

    private Discovery() {}

    static ObjectNode coreVersions() {
        return Json.object("kind", "APIVersions", "versions", List.of("v1"), "serverAddressByClientCIDRs", List.of());
    }

    static ObjectNode groups() {
        ArrayNode groups = Json.array();
        groupNames().forEach(name -> groups.add(group(name)));
        return Json.object("kind", "APIGroupList", "apiVersion", "v1", "groups", groups);
    }

    /** One group as /apis/NAME shows it. */
    static ObjectNode namedGroup(String name) {
        if (!groupNames().contains(name)) {
            throw Status.noSuchPath();
        }
        ObjectNode named = Json.object("kind", "APIGroup", "apiVersion", "v1");
        named.setAll(group(name));
        return named;
    }

    /** The kinds of a group's version. */
    static ObjectNode resources(String group, String version) {
        List<Offered> offered = Offered.all().stream()
                .filter(each -> each.group().equals(group) && each.version().equals(version))
                .toList();
        if (offered.isEmpty()) {
            throw Status.noSuchPath();
        }
        ArrayNode resources = Json.array();
        offered.forEach(each -> resources.add(each.json()));
        return Json.object(
                "kind",
                "APIResourceList",
                "apiVersion",
                "v1",
                "groupVersion",
                offered.get(0).apiVersion(),
                "resources",
                resources);
    }

    /** As EKS words it: the minor version, a git version of its own. */
    static ObjectNode version(String version) {
        String[] parts = version.split("\\.");
        return Json.object(
                "major", parts[0],
                "minor", parts.length > 1 ? parts[1] : "0",
                "gitVersion", "v" + version + ".6-eks-1552ad0",
                "gitCommit", "1552ad0c8a6f2ef4b7e5b0d9a3c1f4de6b7a8c90",
                "gitTreeState", "clean",
                "buildDate", "2026-01-05T00:00:00Z",
                "goVersion", "go1.22.9",
                "compiler", "gc",
                "platform", "linux/amd64");
    }

    static ObjectNode openId(Issuer issuer) {
        return Json.object(
                "issuer", issuer.url(),
                "jwks_uri", issuer.url() + "/keys",
                "response_types_supported", List.of("id_token"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private static List<String> groupNames() {
        return Offered.all().stream()
                .map(Offered::group)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static ObjectNode group(String name) {
        ObjectNode version = Json.object("groupVersion", name + "/v1", "version", "v1");
        return Json.object("name", name, "versions", Json.array(version), "preferredVersion", version);
    }
}
