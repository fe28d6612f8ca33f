package io.github.irsadoctor.lab.aws;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An unsigned AssumeRoleWithWebIdentity as SDKs send it. */
final class WebIdentityCall {

    private WebIdentityCall() {}

    /** The healthy call with some parameters changed. */
    static HttpResponse<String> send(AwsLab lab, Map<String, String> asked) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "Action", "AssumeRoleWithWebIdentity",
                "Version", "2011-06-15",
                "RoleArn", AwsLab.ROLE.toString(),
                "RoleSessionName", "app",
                "WebIdentityToken", AwsLab.token()));
        form.putAll(asked);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(lab.uri())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The error's code and message, or the session's ARN. */
    static String told(String xml) {
        return xml.contains("<Code>") ? element(xml, "Code") + ": " + element(xml, "Message") : element(xml, "Arn");
    }

    private static String element(String xml, String name) {
        int from = xml.indexOf("<" + name + ">") + name.length() + 2;
        return xml.substring(from, xml.indexOf("</" + name + ">"));
    }
}
