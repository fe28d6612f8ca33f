package io.github.irsadoctor.checklist.provider;

import java.util.List;

/** Tells a misspelt audience from another one. Whole strings are compared, letter case and invisible characters included. */
final class ClientId {

    private static final int SLIPS = 3;

    private ClientId() {}

    /** True if the id was plainly meant to be the audience; another partition's or a regional host is another id. */
    static boolean isMisspelt(String id, String audience) {
        if (id.equals(audience) || id.equals(audience + ".cn") || audience.equals(id + ".cn")) {
            return false;
        }
        String plain = bare(id);
        return plain.equalsIgnoreCase(audience) || apart(plain, audience) <= Math.min(SLIPS, audience.length() / 4);
    }

    /** In what the two differ; invisible characters by their code points. */
    static String difference(String id, String audience) {
        List<String> unseen = id.codePoints()
                .filter(ClientId::isInvisible)
                .mapToObj(point -> String.format("U+%04X", point))
                .distinct()
                .toList();
        if (!unseen.isEmpty()) {
            return "it holds the invisible character " + String.join(", ", unseen);
        }
        if (id.equalsIgnoreCase(audience)) {
            return "only letter case differs";
        }
        return id.contains("://") ? "it has a scheme" : "it says " + id;
    }

    private static String bare(String id) {
        StringBuilder kept = new StringBuilder();
        id.codePoints().filter(point -> !isInvisible(point)).forEach(kept::appendCodePoint);
        return kept.toString().replaceFirst("^https?://", "").replaceFirst("[/.]+$", "");
    }

    private static boolean isInvisible(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT;
    }

    /** How many characters have to be changed, added or left out to make one of the other. */
    private static int apart(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
