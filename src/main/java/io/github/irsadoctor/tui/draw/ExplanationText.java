package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.tui.model.ExplanationPage;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import io.github.irsadoctor.tui.term.Wrap;
import java.util.List;
import java.util.regex.Pattern;

/** What is known of a cause, as lines: in the words and the order of {@code irsa-doctor explain}. */
record ExplanationText(Strips out) {

    private static final Pattern COMMAND = Pattern.compile("(kubectl|aws|openssl|date) .*");

    /** Gives the title. */
    static String add(ExplanationPage page, Strips out) {
        page.trouble().ifPresent(why -> out.words(why, Style.CARE));
        page.text().ifPresent(text -> new ExplanationText(out).all(text));
        if (page.text().isEmpty() && page.trouble().isEmpty()) {
            out.words("Looking it up.", Style.DIM);
        }
        int all = page.causes().size();
        return page.cause() + (all > 1 ? ", " + (page.index() + 1) + " of " + all : "");
    }

    private void all(CauseText text) {
        out.words(text.title(), Style.TITLE);
        paragraphs("What it is", text.what());
        paragraphs("How it looks", text.looks());
        if (!text.prove().isEmpty()) {
            heading("How to prove it");
            text.prove().forEach(this::proof);
        }
        paragraphs("How to fix it", text.fix());
        if (!text.sources().isEmpty()) {
            heading("Sources");
            text.sources().forEach(this::source);
        }
    }

    private void heading(String title) {
        out.blank();
        out.rule(title);
    }

    private void paragraphs(String title, String text) {
        if (!text.isBlank()) {
            heading(title);
            text.strip().lines().forEach(line -> out.words(line, Style.PLAIN));
        }
    }

    private void proof(String how) {
        out.hanging("- ", Style.DIM, how, COMMAND.matcher(how).matches() ? Style.ACCENT : Style.PLAIN);
    }

    // Set from the edge on, so that the lines of a long one can be put together again.
    private void source(String url) {
        List<String> lines = Wrap.exactly(url, out.columns());
        lines.forEach(line -> out.add(Strip.of(line, Style.ACCENT)));
    }
}
