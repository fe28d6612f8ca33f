package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** EKS operations by method and path (botocore eks model, {@code http.requestUri}); {@code *} is a name. */
final class EksPaths {

    private static final Map<String, String> OPERATIONS = Map.of(
            "GET clusters", "ListClusters",
            "GET clusters *", "DescribeCluster",
            "GET clusters * pod-identity-associations", "ListPodIdentityAssociations",
            "GET clusters * pod-identity-associations *", "DescribePodIdentityAssociation",
            "GET clusters * addons", "ListAddons",
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
        String unknown = request.method() + " " + request.path();
        return new Route(Protocol.REST, "eks", OPERATIONS.getOrDefault(shape.toString(), unknown), names, parameters);
    }
}
