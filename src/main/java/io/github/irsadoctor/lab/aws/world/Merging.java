package io.github.irsadoctor.lab.aws.world;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Merge patches after RFC 7386, except that a policy document is replaced whole: half of two policies is neither. */
final class Merging {

    private static final Set<String> DOCUMENTS = Set.of("trust", "boundary", "scp");
    private static final Set<String> OF_DOCUMENTS = Set.of("policies", "attached");

    private Merging() {}

    /** Changes {@code target}. */
    static void into(ObjectNode target, ObjectNode patch) {
        into(target, patch, false);
    }

    private static void into(ObjectNode target, ObjectNode patch, boolean documents) {
        patch.properties().forEach(change -> {
            String key = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(key);
            } else if (documents || DOCUMENTS.contains(key) || !(value instanceof ObjectNode deeper)) {
                target.set(key, value.deepCopy());
            } else {
                ObjectNode inner = target.get(key) instanceof ObjectNode there ? there : target.putObject(key);
                into(inner, deeper, OF_DOCUMENTS.contains(key));
            }
        });
    }
}
