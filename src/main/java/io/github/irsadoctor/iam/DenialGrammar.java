package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.Denial.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the sentence "User: ... is not authorized to perform: ..." apart (irsa-semantics 6.3). */
final class DenialGrammar {

    private static final String ANCHOR = "isnotauthorizedtoperform";
    private static final String USER = "User:";
    // Room for two of the longest ARNs (2,048 and a session); a bound keeps a long text linear.
    private static final int REACH = 2600;
    private static final Pattern ACTION = Pattern.compile("[:\\s\"']{0,8}([A-Za-z0-9-]{1,64}:\\s?[A-Za-z0-9*]{1,128})");
    private static final Pattern RESOURCE = Pattern.compile(
            "\\s{0,4}on\\s{1,4}(?:the\\s)?resources?:?[\\s\"'(\\[]{0,8}((?:[^\\s\"'<>]{0,512}[-:/]\\s(?!because|with|status|request))?[^\\s\"'<>]{1,2048})");
    private static final Pattern TRAILING = Pattern.compile("[.,;)\\]}]{1,4}$");
    private static final Map<String, Layer> LAYERS = layers();

    private DenialGrammar() {}

    /** The sentences of a text, by the squeezed index of their verb. */
    static NavigableMap<Integer, Denial> read(ErrorText text) {
        NavigableMap<Integer, Denial> found = new TreeMap<>();
        int previous = 0;
        for (int at = text.indexOf(ANCHOR, 0); at >= 0; at = text.indexOf(ANCHOR, at + ANCHOR.length())) {
            found.put(at, at(text, previous, at));
            previous = at + ANCHOR.length();
        }
        return found;
    }

    // What belongs to the sentences beside it is left alone: that keeps their names apart and the time linear.
    private static Denial at(ErrorText text, int previous, int anchor) {
        int verb = anchor + ANCHOR.length();
        int next = text.indexOf(ANCHOR, verb);
        int end = Math.min(next < 0 ? text.length() : next, verb + REACH);
        String after = text.flat(verb, end);
        Matcher action = ACTION.matcher(after);
        boolean named = action.lookingAt();
        Matcher resource = RESOURCE.matcher(after).region(named ? action.end() : 0, after.length());
        boolean bound = named && resource.lookingAt();
        String tail = text.squeezed(verb, end);
        return new Denial(
                caller(text.flat(Math.max(previous, anchor - REACH), anchor)),
                named ? Optional.of(action.group(1).replaceAll("\\s", "")) : Optional.empty(),
                bound ? Optional.of(joined(resource.group(1))) : Optional.empty(),
                layer(tail),
                tail.contains("withanexplicitdeny"));
    }

    private static Optional<DenialCaller> caller(String before) {
        int user = before.lastIndexOf(USER);
        int from = user < 0 ? before.stripTrailing().lastIndexOf(' ') + 1 : user + USER.length();
        String named = before.substring(from).replaceAll("[\\s\"'\\\\]", "");
        return named.startsWith("arn:") ? Optional.of(DenialCaller.of(named)) : Optional.empty();
    }

    private static String joined(String resource) {
        return TRAILING.matcher(resource.replaceAll("\\s", "")).replaceFirst("");
    }

    private static Layer layer(String tail) {
        Layer first = Layer.UNNAMED;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, Layer> entry : LAYERS.entrySet()) {
            int found = tail.indexOf(entry.getKey());
            if (found >= 0 && found < at) {
                at = found;
                first = entry.getValue();
            }
        }
        return first;
    }

    private static Map<String, Layer> layers() {
        Map<String, Layer> layers = new LinkedHashMap<>();
        Map<String, Layer> names = Map.of(
                "identity-basedpolicy", Layer.IDENTITY_POLICY,
                "permissionsboundary", Layer.BOUNDARY,
                "servicecontrolpolicy", Layer.SERVICE_CONTROL_POLICY,
                "resourcecontrolpolicy", Layer.RESOURCE_CONTROL_POLICY,
                "resource-basedpolicy", Layer.RESOURCE_POLICY,
                "sessionpolicy", Layer.SESSION_POLICY,
                "sessionspolicy", Layer.SESSION_POLICY,
                "vpcendpointpolicy", Layer.ENDPOINT_POLICY,
                "roletrustpolicy", Layer.TRUST_POLICY);
        names.forEach((name, layer) -> {
            layers.put("becauseno" + name, layer);
            List.of("a", "an", "the").forEach(article -> layers.put("explicitdenyin" + article + name, layer));
        });
        // KMS says this of a key in another account, whether its policy allows too little or denies.
        layers.put("noresource-basedpoliciesallowaccess", Layer.RESOURCE_POLICY);
        return layers;
    }
}
