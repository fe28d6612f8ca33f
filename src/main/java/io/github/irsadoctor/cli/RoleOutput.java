package io.github.irsadoctor.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the trust policy inside what {@code aws iam get-role} prints, character for character, so that nothing wrong
 * with it is tidied away.
 *
 * @see <a href="https://docs.aws.amazon.com/cli/latest/reference/iam/get-role.html">aws iam get-role</a>
 */
final class RoleOutput {

    private static final String ROLE = "Role";
    private static final String POLICY = "AssumeRolePolicyDocument";

    private RoleOutput() {}

    /** The policy in {@code text}; all of {@code text} where it is not such an output or no JSON. */
    static String policyIn(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.VALUE_STRING) {
                return parser.getString();
            }
            return first == JsonToken.START_OBJECT ? inObject(parser, text) : text;
        } catch (JacksonException broken) {
            return text;
        }
    }

    private static String inObject(JsonParser parser, String text) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(POLICY)) {
                return policy(parser, value, text);
            }
            if (name.equals(ROLE) && value == JsonToken.START_OBJECT) {
                return inObject(parser, text);
            }
            parser.skipChildren();
        }
        return text;
    }

    private static String policy(JsonParser parser, JsonToken value, String text) {
        if (value == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(from, (int) parser.currentLocation().getCharOffset());
    }
}
