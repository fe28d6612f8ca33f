package io.github.irsadoctor.checklist.minimal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The smallest pod that proves IRSA: the same service account, an image whose SDK is surely new enough, one call that needs
 * no permission.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
final class Manifest {

    static final String NAME = "irsa-minimal";
    private static final String IMAGE = "public.ecr.aws/aws-cli/aws-cli:latest";

    private Manifest() {}

    static String of(String namespace, String account) {
        Map<String, Object> container = ordered("name", "aws-cli", "image", IMAGE);
        container.put("args", List.of("sts", "get-caller-identity"));
        container.put("securityContext", restricted());
        Map<String, Object> spec = ordered("serviceAccountName", account, "restartPolicy", "Never");
        spec.put("activeDeadlineSeconds", 120);
        spec.put("containers", List.of(container));
        Map<String, Object> pod = ordered("apiVersion", "v1", "kind", "Pod");
        pod.put("metadata", ordered("name", NAME, "namespace", namespace));
        pod.put("spec", spec);
        return YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                .build()
                .writeValueAsString(pod);
    }

    private static Map<String, Object> restricted() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("allowPrivilegeEscalation", false);
        context.put("runAsNonRoot", true);
        context.put("runAsUser", 65534);
        context.put("capabilities", Map.of("drop", List.of("ALL")));
        context.put("seccompProfile", Map.of("type", "RuntimeDefault"));
        return context;
    }

    private static Map<String, Object> ordered(String key, Object value, String next, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(next, other);
        return map;
    }
}
