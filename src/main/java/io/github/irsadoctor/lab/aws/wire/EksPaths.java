package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** EKS operations by method and path (botocore eks model, {@code http.requestUri}); {@code *} is a name. */
final class EksPaths {

    private static final Map<String, String> WRITES = Map.of(
            "POST clusters * pod-identity-associations", "CreatePodIdentityAssociation",
            "POST clusters * pod-identity-associations *", "UpdatePodIdentityAssociation",
            "DELETE clusters * pod-identity-associations *", "DeletePodIdentityAssociation",
            "POST clusters * addons * update", "UpdateAddon");
    private static final Map<String, String> READS = Map.of(
            "GET clusters", "ListClusters",
            "GET clusters *", "DescribeCluster",
            "GET clusters * pod-identity-associations", "ListPodIdentityAssociations",
            "GET clusters * pod-identity-associations *", "DescribePodIdentityAssociation",
            "GET clusters * addons", "ListAddons",
            "GET clusters * updates", "ListUpdates",
            "GET clusters * updates *", "DescribeUpdate",
            "GET clusters * addons *", "DescribeAddon");

    private EksPaths() {}

    static Route route(Request request) {
        List<String> parts = request.parts();
        List<String> names = new ArrayList<>();
        StringBuilder shape = new StringBuilder(request.method());
        for (int at = 0; at < parts.size(); at++) {
            boolean name = at % 2 == 1;
            shape.append(' ').append(name ? "*" : parts.get(at));
            if (name) {
                names.add(parts.get(at));
            }
        }
        Map<String, String> parameters = new TreeMap<>();
        request.query().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        if (!names.isEmpty()) {
            parameters.put("path", request.path());
        }
        String asked = shape.toString();
        String unknown = request.method() + " " + request.path();
        String operation = READS.getOrDefault(asked, WRITES.getOrDefault(asked, unknown));
        return new Route(Protocol.REST, "eks", operation, names, parameters);
    }
}
