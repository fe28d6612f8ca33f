package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ExecCredential exchanged with a plugin.
 *
 * @param credential empty if the answer holds none
 * @param why what is wrong with it then
 */
record ExecAnswer(Optional<Credential> credential, String why) {

    private static final String GROUP = "client.authentication.k8s.io/";
    private static final Set<String> VERSIONS = Set.of(GROUP + "v1", GROUP + "v1beta1");

    /** Reads a plugin's standard output. */
    static ExecAnswer read(String output) {
        JsonNode tree;
        try {
            tree = Json.tree(output.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException text) {
            return wrong("answered with something that is no JSON");
        }
        if (!Json.text(tree, "kind").equals("ExecCredential")) {
            return wrong("answered with something that is no ExecCredential");
        }
        String version = Json.text(tree, "apiVersion");
        if (!VERSIONS.contains(version)) {
            return wrong("answered in version " + version + "; v1 and v1beta1 are known");
        }
        return credential(tree.path("status"));
    }

    private static ExecAnswer credential(JsonNode status) {
        Credential credential = new Credential(
                Json.some(status, "token"),
                Json.some(status, "clientCertificateData"),
                Json.some(status, "clientKeyData"),
                Json.time(status, "expirationTimestamp"));
        boolean usable = credential.token().isPresent()
                || (credential.certificate().isPresent() && credential.key().isPresent());
        return usable
                ? new ExecAnswer(Optional.of(credential), "")
                : wrong("answered without a token or client certificate");
    }

    /** The credential, or the problem made from what is wrong. */
    Credential orElseThrow(Function<String, LoginProblem> problem) {
        return credential.orElseThrow(() -> problem.apply(why));
    }

    /** What the plugin finds in KUBERNETES_EXEC_INFO. */
    static String info(ExecConfig exec, Endpoint endpoint) {
        ObjectNode info = JsonMapper.builder().build().createObjectNode();
        info.put("apiVersion", exec.version().isEmpty() ? GROUP + "v1beta1" : exec.version());
        info.put("kind", "ExecCredential");
        ObjectNode spec = info.putObject("spec");
        spec.put("interactive", false);
        if (exec.wantsCluster()) {
            ObjectNode cluster = spec.putObject("cluster");
            cluster.put("server", endpoint.server());
            cluster.put("insecure-skip-tls-verify", endpoint.insecure());
            endpoint.tlsServerName().ifPresent(name -> cluster.put("tls-server-name", name));
            endpoint.proxy().ifPresent(url -> cluster.put("proxy-url", url));
            endpoint.certificateAuthority()
                    .ifPresent(pem -> cluster.put(
                            "certificate-authority-data",
                            Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8))));
        }
        return info.toString();
    }

    private static ExecAnswer wrong(String why) {
        return new ExecAnswer(Optional.empty(), why);
    }
}
