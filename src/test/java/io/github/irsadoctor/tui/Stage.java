package io.github.irsadoctor.tui;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import com.googlecode.lanterna.terminal.virtual.VirtualTerminal;
import io.github.irsadoctor.tui.draw.View;
import io.github.irsadoctor.tui.model.Answer;
import io.github.irsadoctor.tui.model.Effect;
import io.github.irsadoctor.tui.model.Key;
import io.github.irsadoctor.tui.model.Model;
import io.github.irsadoctor.tui.model.Msg;
import io.github.irsadoctor.tui.model.Next;
import io.github.irsadoctor.tui.model.Update;
import io.github.irsadoctor.tui.term.Canvas;
import io.github.irsadoctor.tui.term.Palette;
import io.github.irsadoctor.tui.term.StyleLetters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The screens without thread or terminal: messages go in, effects are kept, frames come out. */
final class Stage {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final View.Lines lines = new View.Lines();
    private final Update update = new Update(lines);
    private final List<Effect> effects = new ArrayList<>();
    private Model model;

    private Stage(Next start) {
        model = start.model();
        effects.addAll(start.effects());
    }

    static Stage of(int columns, int rows) {
        return new Stage(Model.start(Optional.empty(), false, columns, rows, NOW));
    }

    static Stage opening(String id, boolean labOnly) {
        return new Stage(Model.start(Optional.of(id), labOnly, 80, 24, NOW));
    }

    Stage send(Msg msg) {
        Next next = update.of(model, msg);
        model = next.model();
        effects.addAll(next.effects());
        return this;
    }

    Stage press(Key... keys) {
        for (Key key : keys) {
            send(new Msg.Pressed(key));
        }
        return this;
    }

    Stage press(String characters) {
        characters.chars().forEach(it -> press(Key.of((char) it)));
        return this;
    }

    Stage answer(int ticket, Answer answer) {
        return send(new Msg.Arrived(ticket, answer));
    }

    /** Answers the last effect of that kind. */
    Stage answer(Class<? extends Effect> kind, Answer answer) {
        return answer(ticket(kind), answer);
    }

    int ticket(Class<? extends Effect> kind) {
        return last(kind).match(new TicketOf());
    }

    <E extends Effect> E last(Class<E> kind) {
        return effects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    Model model() {
        return model;
    }

    List<Effect> effects() {
        return effects;
    }

    /** The effects since they were last taken. */
    List<Effect> takeEffects() {
        List<Effect> taken = List.copyOf(effects);
        effects.clear();
        return taken;
    }

    /** The frame as lines of text. */
    String frame() {
        VirtualTerminal terminal = draw(Palette.NONE);
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < model.rows(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < model.columns(); x++) {
                var cell = terminal.getBufferCharacter(x, y);
                line.append(cell.getCharacterString());
                x += cell.isDoubleWidth() ? 1 : 0;
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The frame as lines of text, and below it a letter for the style of each cell, as {@link StyleLetters} has them. */
    String coloured() {
        VirtualTerminal terminal = draw(Palette.INDEXED);
        StringBuilder styles =
                new StringBuilder(frame()).append(StyleLetters.LEGEND).append('\n');
        for (int y = 0; y < model.rows(); y++) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < model.columns(); x++) {
                line.append(StyleLetters.of(terminal.getBufferCharacter(x, y)));
            }
            styles.append(line.toString().stripTrailing()).append('\n');
        }
        return styles.toString();
    }

    VirtualTerminal draw(Palette palette) {
        VirtualTerminal terminal = new DefaultVirtualTerminal(new TerminalSize(model.columns(), model.rows()));
        try {
            TerminalScreen screen = new TerminalScreen(terminal);
            screen.startScreen();
            screen.setCursorPosition(null);
            lines.draw(model, Canvas.of(screen, palette));
            screen.refresh(Screen.RefreshType.DELTA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terminal;
    }

    private static final class TicketOf implements Effect.Cases<Integer> {
        @Override
        public Integer listPlaces(Effect.ListPlaces effect) {
            return effect.ticket();
        }

        @Override
        public Integer open(Effect.Open effect) {
            return effect.ticket();
        }

        @Override
        public Integer close(Effect.Close effect) {
            return effect.place();
        }

        @Override
        public Integer listNamespaces(Effect.ListNamespaces effect) {
            return effect.ticket();
        }

        @Override
        public Integer listPods(Effect.ListPods effect) {
            return effect.ticket();
        }

        @Override
        public Integer listWorkloads(Effect.ListWorkloads effect) {
            return effect.ticket();
        }

        @Override
        public Integer listAccounts(Effect.ListAccounts effect) {
            return effect.ticket();
        }

        @Override
        public Integer explain(Effect.Explain effect) {
            return effect.ticket();
        }

        @Override
        public Integer listCauses(Effect.ListCauses effect) {
            return effect.ticket();
        }

        @Override
        public Integer export(Effect.Export effect) {
            return effect.ticket();
        }

        @Override
        public Integer copy(Effect.Copy effect) {
            return effect.ticket();
        }

        @Override
        public Integer walk(Effect.Walk effect) {
            return effect.ticket();
        }

        @Override
        public Integer stop(Effect.Stop effect) {
            return effect.ticket();
        }

        @Override
        public Integer quit(Effect.Quit effect) {
            throw new IllegalStateException("nothing answers to quit");
        }
    }
}
