package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * S3's operations by method, path and query (botocore s3 model). The bucket is the path's first part or, virtual-hosted, the
 * host's first label.
 */
final class S3Paths {

    private static final Pattern VIRTUAL =
            Pattern.compile("(.+)\\.(localhost|s3[.-].*amazonaws\\.com(\\.cn)?)(:\\d+)?");
    private static final Map<String, String> ON_BUCKET = Map.of(
            "HEAD", "HeadBucket",
            "GET", "ListObjects",
            "PUT", "CreateBucket",
            "DELETE", "DeleteBucket");
    private static final Map<String, String> ON_OBJECT = Map.of(
            "HEAD", "HeadObject",
            "GET", "GetObject",
            "PUT", "PutObject",
            "DELETE", "DeleteObject");

    private S3Paths() {}

    static Route route(Request request) {
        List<String> names = names(request);
        Map<String, String> parameters = new TreeMap<>();
        if (!names.isEmpty()) {
            parameters.put("bucket", names.get(0));
        }
        if (names.size() > 1) {
            parameters.put("key", names.get(1));
        }
        return new Route(Protocol.REST_XML, "s3", operation(request, names.size()), names, parameters);
    }

    private static List<String> names(Request request) {
        Matcher host = VIRTUAL.matcher(request.header("host").orElse(""));
        String path = request.path().substring(Math.min(1, request.path().length()));
        List<String> names = new ArrayList<>();
        if (host.matches()) {
            names.add(host.group(1));
        } else if (!path.isEmpty()) {
            int slash = path.indexOf('/');
            names.add(slash < 0 ? path : path.substring(0, slash));
            path = slash < 0 ? "" : path.substring(slash + 1);
        }
        if (!path.isEmpty()) {
            names.add(path);
        }
        return names;
    }

    private static String operation(Request request, int names) {
        String unknown = request.method() + " " + request.path();
        if (names == 0) {
            return request.method().equals("GET") ? "ListBuckets" : unknown;
        }
        if (names == 2) {
            return ON_OBJECT.getOrDefault(request.method(), unknown);
        }
        if (request.query().containsKey("location")) {
            return "GetBucketLocation";
        }
        boolean second = request.parameter("list-type").filter("2"::equals).isPresent();
        return second ? "ListObjectsV2" : ON_BUCKET.getOrDefault(request.method(), unknown);
    }
}
