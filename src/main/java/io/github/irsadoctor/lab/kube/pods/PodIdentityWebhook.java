package io.github.irsadoctor.lab.kube.pods;

import io.github.irsadoctor.lab.kube.state.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules by which the pod identity webhook changes a pod at its creation, as EKS runs it.
 *
 * @param region the cluster's region
 * @see <a href="https://github.com/aws/amazon-eks-pod-identity-webhook">amazon-eks-pod-identity-webhook, pkg/handler and pkg/cache</a>
 */
public record PodIdentityWebhook(String region) {

    private static final String PREFIX = "eks.amazonaws.com/";
    private static final String TOKENS = "/var/run/secrets/eks.amazonaws.com/serviceaccount";
    private static final String POD_IDENTITY = "/var/run/secrets/pods.eks.amazonaws.com/serviceaccount";
    private static final long DAY = 86_400;
    private static final long JITTER = 7_200;
    private static final long LEAST = 600;

    /**
     * What the webhook knows of a pod's service account at the moment the pod is created.
     *
     * @param annotations those it had then
     * @param associated whether EKS Pod Identity has an association for it
     */
    public record Account(Map<String, String> annotations, boolean associated) {
        public Account {
            annotations = Map.copyOf(annotations);
        }
    }

    /** The pod as it is stored: changed, or the same if the rules leave it alone. The pod given is not changed. */
    public ObjectNode admit(ObjectNode pod, Account account) {
        if (pod.at("/metadata/labels").has(PREFIX + "skip-pod-identity-webhook")) {
            return pod;
        }
        String role = account.annotations().getOrDefault(PREFIX + "role-arn", "");
        // The association wins; the annotation is then not even read.
        if (!account.associated() && role.isEmpty()) {
            return pod;
        }
        ObjectNode changed = pod.deepCopy();
        Injection injection = account.associated() ? association(changed, account) : webIdentity(pod, account, role);
        injection.into(changed, skipped(pod));
        return changed;
    }

    private Injection webIdentity(ObjectNode pod, Account account, String role) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("AWS_ROLE_ARN", role);
        identity.put("AWS_WEB_IDENTITY_TOKEN_FILE", file(pod, TOKENS + "/token"));
        String audience = account.annotations().getOrDefault(PREFIX + "audience", "sts.amazonaws.com");
        long expiration = expiration(pod, account).orElse(DAY);
        return new Injection(
                "aws-iam-token", TOKENS, audience, expiration, "token", identity, region, regionalSts(account));
    }

    private Injection association(ObjectNode pod, Account account) {
        Json.child(Json.child(pod, "metadata"), "labels").put(PREFIX + "pod-identity", "enabled");
        String name = "eks-pod-identity-token";
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1/credentials");
        identity.put("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file(pod, POD_IDENTITY + "/" + name));
        long expiration = expiration(pod, account).orElse(DAY);
        return new Injection(
                name,
                POD_IDENTITY,
                "pods.eks.amazonaws.com",
                expiration == DAY ? jittered(pod) : expiration,
                name,
                identity,
                region,
                regionalSts(account));
    }

    // AWS draws this at random; here it follows from the pod, so that pictures do not move.
    private static long jittered(ObjectNode pod) {
        return DAY - Math.floorMod(pod.at("/metadata/uid").asString("").hashCode(), JITTER + 1);
    }

    private static OptionalLong expiration(ObjectNode pod, Account account) {
        OptionalLong own = seconds(pod.at("/metadata/annotations")
                .path(PREFIX + "token-expiration")
                .asString(""));
        return own.isPresent() ? own : seconds(account.annotations().getOrDefault(PREFIX + "token-expiration", ""));
    }

    private static OptionalLong seconds(String text) {
        try {
            return OptionalLong.of(Math.max(LEAST, Long.parseLong(text)));
        } catch (NumberFormatException unreadable) {
            return OptionalLong.empty();
        }
    }

    // Go's ParseBool; what it cannot read leaves EKS's own default, which is regional.
    private static boolean regionalSts(Account account) {
        String value = account.annotations().getOrDefault(PREFIX + "sts-regional-endpoints", "");
        return !Set.of("0", "f", "F", "false", "False", "FALSE").contains(value);
    }

    // Names are not trimmed, and only the pod's own annotation is read.
    private static Set<String> skipped(ObjectNode pod) {
        String names =
                pod.at("/metadata/annotations").path(PREFIX + "skip-containers").asString("");
        return names.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        java.util.List.of(names.split(",")).stream().distinct().toList());
    }

    private static String file(ObjectNode pod, String path) {
        JsonNode selector = pod.at("/spec/nodeSelector");
        boolean windows = selector.path("kubernetes.io/os").asString("").equals("windows")
                || selector.path("beta.kubernetes.io/os").asString("").equals("windows");
        return windows ? "C:" + path.replace('/', '\\') : path;
    }
}
