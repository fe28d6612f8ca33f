package io.github.irsadoctor.checklist.scene;

/** Text from a cluster as one YAML scalar, whatever it holds. */
public final class YamlWord {

    private YamlWord() {}

    /** In double quotes, with everything escaped that could end them (YAML 1.2, 7.3.1). */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> quoted.append(escaped(character)));
        return quoted.append('"').toString();
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        boolean plain = character >= ' ' && character != 0x7f && !Character.isISOControl(character);
        return plain ? Character.toString(character) : String.format("\\u%04x", character);
    }
}
