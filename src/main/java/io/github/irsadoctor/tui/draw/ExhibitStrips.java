package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.tui.term.Glyphs;
import io.github.irsadoctor.tui.term.Strip;
import io.github.irsadoctor.tui.term.Style;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Each kind of exhibit as lines.
 *
 * @param hidden true to leave out what is a verdict
 */
record ExhibitStrips(Strips out, boolean hidden) implements Exhibit.Cases<Strips> {

    ExhibitStrips(Strips out) {
        this(out, false);
    }

    @Override
    public Strips fields(Exhibit.Fields exhibit) {
        out.fields(exhibit.lines());
        return out;
    }

    @Override
    public Strips json(Exhibit.Json exhibit) {
        out.json(exhibit.text());
        return out;
    }

    @Override
    public Strips yaml(Exhibit.Yaml exhibit) {
        out.yaml(exhibit.text());
        return out;
    }

    @Override
    public Strips token(Exhibit.Token exhibit) {
        out.words("header", Style.DIM);
        out.json(exhibit.header());
        out.words("claims", Style.DIM);
        out.json(exhibit.claims());
        out.words("The signature is never shown.", Style.DIM);
        return out;
    }

    @Override
    public Strips trace(Exhibit.Trace exhibit) {
        new TraceStrips(out, hidden).add(exhibit.evaluation());
        return out;
    }

    @Override
    public Strips events(Exhibit.Events exhibit) {
        if (exhibit.events().isEmpty()) {
            out.words("no events", Style.DIM);
        }
        exhibit.events().forEach(this::event);
        return out;
    }

    private void event(TrailEvent event) {
        Sign sign = event.error().isEmpty() ? new Sign("✔", "", Style.GOOD) : new Sign("✘", "", Style.BAD);
        out.add(Strip.of(sign.sign() + " ", sign.style())
                .and(time(event.time()) + "  ", Style.DIM)
                .and(event.outcome(), sign.style())
                .and("  " + event.region(), Style.DIM));
        labelled("role", event.roleArn());
        labelled("subject", event.subject());
        event.audience().ifPresent(audience -> labelled("audience", audience));
        event.provider().ifPresent(provider -> labelled("provider", provider));
        labelled("agent", event.agent());
    }

    private void labelled(String label, String value) {
        String name = String.format("  %-9s", label);
        out.add(Strip.of(name, Style.DIM).and(Glyphs.middle(value, out.columns() - name.length()), Style.PLAIN));
    }

    @Override
    public Strips timeline(Exhibit.Timeline exhibit) {
        exhibit.moments().forEach(it -> out.hanging(time(it.at()) + "  ", Style.DIM, it.says(), Style.PLAIN));
        return out;
    }

    @Override
    public Strips commands(Exhibit.Commands exhibit) {
        exhibit.commands().forEach(out::command);
        return out;
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
