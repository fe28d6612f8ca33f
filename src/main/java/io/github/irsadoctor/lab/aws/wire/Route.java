package io.github.irsadoctor.lab.aws.wire;

import io.github.irsadoctor.lab.http.Operation;
import io.github.irsadoctor.lab.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a request goes. One address serves all services, as {@code AWS_ENDPOINT_URL} wants it: the query protocols
 * are told apart by the credential scope and, unsigned, by the action; CloudTrail by X-Amz-Target; S3 by the
 * credential scope; EKS by its paths.
 *
 * @param protocol how it talks
 * @param service for example {@code iam}
 * @param operation for example {@code GetRole}
 * @param names the names in an EKS path
 * @param parameters for the log, without tokens
 */
public record Route(
        Protocol protocol, String service, String operation, List<String> names, Map<String, String> parameters) {

    private static final Set<String> UNLOGGED = Set.of("Action", "Version", "WebIdentityToken");
    private static final Set<String> STS = Set.of("AssumeRoleWithWebIdentity", "AssumeRole", "GetCallerIdentity");
    private static final Pattern WRITE =
            Pattern.compile("(Create|Delete|Update|Put|Add|Remove|Attach|Detach|Tag|Untag|Set)[A-Z]");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Route {
        names = List.copyOf(names);
        parameters = Map.copyOf(parameters);
    }

    /** Reads it from a request; never fails, an operation nobody knows is refused later. */
    public static Route of(Request request) {
        Optional<String> target = request.header("x-amz-target");
        if (target.isPresent()) {
            return json(request, target.get());
        }
        Form form = Form.of(request);
        Optional<String> action = form.get("Action");
        if (action.isPresent()) {
            return query(request, form, action.get());
        }
        boolean s3 =
                Scope.of(request).filter(scope -> scope.service().equals("s3")).isPresent();
        return s3 ? S3Paths.route(request) : EksPaths.route(request);
    }

    /** The label and parameters the log and the faults know it by. */
    public Operation labelled() {
        return new Operation(label(), parameters);
    }

    /** For example {@code iam:GetRole}. */
    public String label() {
        return service + ":" + operation;
    }

    /** Whether it changes something (service authorization reference: access levels Write, Tagging, Permissions management). */
    public boolean writes() {
        return WRITE.matcher(operation).lookingAt();
    }

    /** The names in an EKS path by what they are called (botocore eks model). */
    public Map<String, String> named() {
        Map<String, String> named = new TreeMap<>();
        if (!names.isEmpty()) {
            named.put("name", names.get(0));
        }
        if (names.size() > 1) {
            boolean addon = operation.contains("Addon");
            String id = operation.contains("Association") ? "associationId" : "updateId";
            named.put(addon ? "addonName" : id, names.get(1));
        }
        return named;
    }

    private static Route json(Request request, String target) {
        Map<String, String> parameters = new TreeMap<>();
        try {
            JSON.readTree(request.text()).forEachEntry((name, value) -> parameters.put(name, value.toString()));
        } catch (JacksonException broken) {
            parameters.put("body", "not JSON");
        }
        String operation = target.substring(target.lastIndexOf('.') + 1);
        return new Route(Protocol.JSON, "cloudtrail", operation, List.of(), parameters);
    }

    private static Route query(Request request, Form form, String action) {
        Map<String, String> parameters = new TreeMap<>(form.values());
        parameters.keySet().removeIf(name -> UNLOGGED.contains(name) || name.startsWith("X-Amz-"));
        String service = STS.contains(action)
                ? "sts"
                : Scope.of(request).map(Scope::service).orElse("iam");
        return new Route(Protocol.QUERY, service, action, List.of(), parameters);
    }
}
