package io.github.irsadoctor.lab.aws;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Signed calls as clients put them on the wire, without a client: the signature itself is not looked at. */
final class AwsCall {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private AwsCall() {}

    /** A query call of IAM or STS; parameters come as name, value, name, value. */
    static HttpResponse<String> query(AwsLab lab, String service, String action, String... parameters)
            throws Exception {
        return query(lab, AwsLab.base(AwsLab.ROLE).operatorKey(), service, action, pairs(parameters));
    }

    static HttpResponse<String> query(
            AwsLab lab, String key, String service, String action, Map<String, String> parameters) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of("Action", action));
        form.putAll(parameters);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(lab.uri())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("Authorization", authorization(key, service))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call by method and path, of EKS or S3. */
    static HttpResponse<String> rest(AwsLab lab, String key, String service, String method, String path, String body)
            throws Exception {
        return send(HttpRequest.newBuilder(URI.create(lab.uri().toString().replaceAll("/$", "") + path))
                .header("Authorization", authorization(key, service))
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A call of EKS by the operator. */
    static HttpResponse<String> eks(AwsLab lab, String method, String path, String body) throws Exception {
        return rest(lab, AwsLab.base(AwsLab.ROLE).operatorKey(), "eks", method, path, body);
    }

    /** {@code ok}, or the status, code and message of an error. */
    static String said(HttpResponse<String> response) {
        String body = response.body();
        return response.statusCode() == 200
                ? "ok"
                : response.statusCode() + " " + element(body, "Code") + ": " + element(body, "Message");
    }

    static String element(String xml, String name) {
        int from = xml.indexOf("<" + name + ">") + name.length() + 2;
        int to = xml.indexOf("</" + name + ">");
        return to < 0
                ? ""
                : xml.substring(from, to)
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }

    static Map<String, String> pairs(String... parameters) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int at = 0; at < parameters.length; at += 2) {
            pairs.put(parameters[at], parameters[at + 1]);
        }
        return pairs;
    }

    private static String authorization(String key, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + key + "/20260301/eu-west-1/" + service
                + "/aws4_request, SignedHeaders=host, Signature=0";
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
