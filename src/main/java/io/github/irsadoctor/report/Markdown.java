package io.github.irsadoctor.report;

import io.github.irsadoctor.text.JsonIndent;
import io.github.irsadoctor.text.Sanitiser;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Collects the blocks of a Markdown text. Every text given to it is taken as plain text, wherever it came from: none of it
 * makes a heading, a link, a table cell, a tag or the end of a block.
 *
 * @see <a href="https://github.github.com/gfm/">GitHub Flavored Markdown</a>
 */
final class Markdown {

    private static final int MOST_TEXT = 32_768;
    private static final int SHORTEST_FENCE = 3;

    // An underscore within a word is no markup, and names of variables are full of them.
    private static final Pattern MARKUP =
            Pattern.compile("[\\\\`*\\[\\]<>|~&$]|(?<![^ ])#|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=www)\\.|:(?=//)");
    private static final Pattern LIST_MARK = Pattern.compile("^([-+=]|\\d+(?=[.)]))");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final StringBuilder text = new StringBuilder();

    /** A heading of that level. */
    void heading(int level, String words) {
        block("#".repeat(level) + " " + text(words));
    }

    /** A paragraph behind some words in bold; these may be empty. */
    void paragraph(String bold, String words) {
        block(bold.isEmpty() ? text(words) : bold(bold) + (words.isBlank() ? "" : " " + text(words)));
    }

    /** A list; nothing for no items. */
    void list(List<String> items) {
        if (!items.isEmpty()) {
            block(items.stream().map(item -> "- " + text(item)).collect(Collectors.joining("\n")));
        }
    }

    /** A table; nothing for no rows. Each row has as many cells as there are columns. */
    void table(List<String> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            String lines = rows.stream().map(Markdown::row).collect(Collectors.joining("\n"));
            block(row(columns) + "\n|" + " --- |".repeat(columns.size()) + "\n" + lines);
        }
    }

    /**
     * A block of code, fenced by more backticks than are in it. What is beyond any reading is left out and said so.
     *
     * @param language for example {@code sh}
     */
    void code(String language, String content) {
        fenced(language, shown(content));
        left(content);
    }

    /** As {@link #code}, laid out as JSON. */
    void json(String content) {
        fenced("json", JsonIndent.of(shown(content)));
        left(content);
    }

    private void fenced(String language, String content) {
        String safe = Sanitiser.block(content);
        int longest = BACKTICKS
                .matcher(safe)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(SHORTEST_FENCE, longest + 1));
        block(fence + language + "\n" + safe + (safe.endsWith("\n") ? "" : "\n") + fence);
    }

    private static String shown(String content) {
        return content.length() > MOST_TEXT ? content.substring(0, MOST_TEXT) : content;
    }

    private void left(String content) {
        if (content.length() > MOST_TEXT) {
            paragraph("", String.format("%,d more characters are left out.", content.length() - MOST_TEXT));
        }
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String bold(String words) {
        String safe = text(words);
        return safe.isEmpty() ? "" : "**" + safe + "**";
    }

    // GitHub tells everybody whose name stands behind an @, escaped or not, but not in code.
    private static String text(String words) {
        String escaped = MARKUP.matcher(Sanitiser.line(words).strip()).replaceAll("\\\\$0");
        String first = LIST_MARK.matcher(escaped).replaceAll(Markdown::noList);
        return first.replace("@", "`@`");
    }

    private static String noList(MatchResult mark) {
        return Matcher.quoteReplacement(
                Character.isDigit(mark.group().charAt(0)) ? mark.group() + "\\" : "\\" + mark.group());
    }

    private void block(String block) {
        text.append(text.length() > 0 ? "\n" : "").append(block).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
