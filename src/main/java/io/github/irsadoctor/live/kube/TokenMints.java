package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.AssumeQuestion;
import io.github.irsadoctor.facts.AssumeQuestion.BoundPod;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.OneUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Mints tokens by TokenRequest. The cluster's audit log names it.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/">TokenRequest</a>
 */
record TokenMints(KubeApi api) {

    /** The shortest a token can be asked for. */
    private static final int SECONDS = 600;

    Pending<OneUse<String>> mint(AssumeQuestion question) {
        Read post = request(question);
        return api.post(post, body(question), answer -> {
            Optional<String> token = Json.some(answer.path("status"), "token");
            return token.<Seen<OneUse<String>>>map(text -> Seen.of(new OneUse<>(text)))
                    .orElseGet(() -> new Seen.Broken<>(post.permission(), "the answer holds no token"));
        });
    }

    private static Read request(AssumeQuestion question) {
        String namespace = question.subject().namespace();
        String name = question.subject().name();
        Map<String, String> told = new LinkedHashMap<>(Map.of("audience", question.audience()));
        List<String> command = new ArrayList<>(List.of("kubectl", "create", "token", name, "-n", namespace));
        command.addAll(List.of("--audience", question.audience(), "--duration", SECONDS + "s"));
        question.pod().ifPresent(pod -> {
            told.put("pod", pod.name() + " " + pod.uid());
            command.addAll(List.of("--bound-object-kind", "Pod", "--bound-object-name", pod.name()));
            command.addAll(List.of("--bound-object-uid", pod.uid()));
        });
        return new Read(
                "create serviceaccounts/token in " + namespace,
                "serviceaccount " + namespace + "/" + name,
                "/api/v1/namespaces/" + Read.encode(namespace) + "/serviceaccounts/" + Read.encode(name) + "/token",
                told,
                command);
    }

    private static Map<String, Object> body(AssumeQuestion question) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("audiences", List.of(question.audience()));
        spec.put("expirationSeconds", SECONDS);
        question.pod().ifPresent(pod -> spec.put("boundObjectRef", bound(pod)));
        return Map.of("apiVersion", "authentication.k8s.io/v1", "kind", "TokenRequest", "spec", spec);
    }

    private static Map<String, String> bound(BoundPod pod) {
        return Map.of("apiVersion", "v1", "kind", "Pod", "name", pod.name(), "uid", pod.uid());
    }
}
