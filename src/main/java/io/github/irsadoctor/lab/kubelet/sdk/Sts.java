package io.github.irsadoctor.lab.kubelet.sdk;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.world.InsideFacts.Reach;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An SDK's calls of STS, made from inside a container. */
public record Sts(Inside inside, Sdk sdk) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);
    private static final int FIRST_ERROR = 400;

    /** An answer: an element by its name, or what was refused. */
    record Answer(String xml, Optional<Trouble> trouble) {

        String element(String name) {
            return Sts.element(xml, name);
        }

        // It may hold credentials.
        @Override
        public String toString() {
            return "Answer[" + trouble + "]";
        }
    }

    /** Who some keys belong to: account, user id and ARN, or why that cannot be told. */
    public Identity whoIs(String accessKeyId) {
        Answer answer = call("GetCallerIdentity", accessKeyId, Map.of());
        return new Identity(
                answer.element("UserId"), answer.element("Account"), answer.element("Arn"), answer.trouble());
    }

    /** What GetCallerIdentity said. */
    public record Identity(String userId, String account, String arn, Optional<Trouble> trouble) {}

    /** Trades a web identity token for keys. */
    Answer assume(String role, String session, String token) {
        return call(
                "AssumeRoleWithWebIdentity",
                "unsigned",
                Map.of("RoleArn", role, "RoleSessionName", session, "WebIdentityToken", token));
    }

    private Answer call(String operation, String key, Map<String, String> parameters) {
        Reach reach = reach();
        if (reach != Reach.REACHED) {
            return new Answer("", Optional.of(new Trouble.Unreached(reach, host())));
        }
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("Action", operation);
        form.put("Version", "2011-06-15");
        Reply reply = inside.aws().ask(request(form, key));
        String xml =
                reply.body() instanceof Reply.Body.Whole whole ? new String(whole.bytes(), StandardCharsets.UTF_8) : "";
        if (reply.status() < FIRST_ERROR) {
            return new Answer(xml, Optional.empty());
        }
        return new Answer(
                "",
                Optional.of(new Trouble.Refused(
                        "STS",
                        operation,
                        reply.status(),
                        element(xml, "Code"),
                        element(xml, "Message"),
                        element(xml, "RequestId"))));
    }

    private Request request(Map<String, String> form, String key) {
        String body = form.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        // The scope tells the lab the region of the endpoint; nobody checks a signature.
        String scope = "AWS4-HMAC-SHA256 Credential=" + key + "/" + DAY.format(inside.now()) + "/"
                + region().orElse("us-east-1") + "/sts/aws4_request, SignedHeaders=host, Signature=0";
        Map<String, String> headers = Map.of(
                "content-type",
                "application/x-www-form-urlencoded; charset=utf-8",
                "user-agent",
                sdk.userAgent(),
                "authorization",
                scope);
        return new Request("POST", "/", Map.of(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private Reach reach() {
        Reach every = inside.facts().network().getOrDefault("sts", Reach.REACHED);
        return region().isEmpty() && every == Reach.REACHED
                ? inside.facts().network().getOrDefault("globalSts", Reach.REACHED)
                : every;
    }

    private String host() {
        return region().map(region -> "sts." + region + suffix(region)).orElse("sts.amazonaws.com");
    }

    private static String suffix(String region) {
        return region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    }

    /** The region of the endpoint it talks to; empty for the global one. */
    private Optional<String> region() {
        String choice = inside.environment().getOrDefault("AWS_STS_REGIONAL_ENDPOINTS", "");
        boolean regional = choice.equals("regional") || (choice.isEmpty() && !sdk.globalByDefault());
        Optional<String> region = inside.variable("AWS_REGION").or(() -> inside.variable("AWS_DEFAULT_REGION"));
        // The global endpoint stands for the regions of one partition alone.
        return region.filter(name -> regional || name.startsWith("cn-") || name.startsWith("us-gov-"));
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find()
                ? found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : "";
    }
}
