package io.github.irsadoctor.tui;

import com.googlecode.lanterna.terminal.Terminal;
import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.tui.term.Host;
import io.github.irsadoctor.tui.term.Tty;
import io.github.irsadoctor.walk.Places;
import io.github.irsadoctor.walk.Walker;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The screens, from the first frame to the last. */
public final class Screens {

    private static final int NO_TERMINAL = 2;
    private static final int BROKEN = 3;

    private static final String INSTEAD = "`irsa-doctor check` prints the same walk without one.";

    private Screens() {}

    /**
     * Shows the screens on the terminal this process was started from, and returns when the user leaves. Neither {@code places}
     * nor {@code walker} nor {@code desk} is called before the first frame stands, nor from this thread.
     *
     * @param interactive whether input and output are a terminal
     * @return 0, or 130 after Ctrl-C; 2 without a usable terminal; 3 if the screens broke, with the terminal restored
     */
    public static int run(Places places, Walker walker, Desk desk, ScreenOptions options, boolean interactive) {
        Optional<String> refusal = refusal(options.environment(), interactive);
        if (refusal.isPresent()) {
            options.complaints().accept(refusal.get());
            return NO_TERMINAL;
        }
        Tty terminal;
        try {
            terminal = Tty.open();
        } catch (IOException e) {
            options.complaints().accept("The terminal can not be opened (" + words(e) + "); " + INSTEAD);
            return NO_TERMINAL;
        }
        return on(terminal, terminal, places, walker, desk, options);
    }

    /** Shows the screens on a given terminal that has no shell behind it, and closes it. */
    static int on(Terminal terminal, Places places, Walker walker, Desk desk, ScreenOptions options) {
        return on(terminal, Host.NONE, places, walker, desk, options);
    }

    /**
     * Runs the screens without a terminal, as if the launcher had taken one: presses Enter and {@code v}
     * at each frame, which leads to the verdicts of a lab world, and Ctrl-C once {@code until} was shown. So every class they need has been loaded once.
     */
    public static int rehearse(Places places, Walker walker, Desk desk, ScreenOptions options, Pattern until) {
        try {
            Rehearsal rehearsal = new Rehearsal(until);
            return on(Tty.rehearsed(rehearsal.keys(), rehearsal), places, walker, desk, options);
        } catch (IOException e) {
            options.complaints().accept("The rehearsal broke off (" + words(e) + ").");
            return BROKEN;
        }
    }

    /** Shows the screens on a given terminal, and closes it. */
    static int on(Terminal terminal, Host host, Places places, Walker walker, Desk desk, ScreenOptions options) {
        Optional<String> broken;
        int code = BROKEN;
        try (Runner runner = new Runner(places, walker, desk);
                terminal) {
            code = new Session(terminal, host, runner, options).run();
            broken = Optional.empty();
        } catch (IOException | RuntimeException e) {
            broken = Optional.of("The screens broke off by a fault of their own (" + words(e) + "); " + INSTEAD);
        }
        broken.ifPresent(options.complaints());
        return code;
    }

    /** Why there can be no screens: one sentence, naming what works instead. */
    static Optional<String> refusal(Map<String, String> environment, boolean interactive) {
        String term = environment.getOrDefault("TERM", "");
        if (!interactive) {
            return Optional.of("The screens need a terminal for input and output; " + INSTEAD);
        }
        if (term.isEmpty() || term.equals("dumb")) {
            String what = term.isEmpty() ? "TERM is not set" : "TERM is dumb";
            return Optional.of("The screens need a terminal that can move its cursor, and " + what + "; " + INSTEAD);
        }
        return Optional.empty();
    }

    private static String words(Exception e) {
        String says = e.getMessage() == null ? "" : ": " + Sanitiser.line(e.getMessage(), 200);
        return e.getClass().getSimpleName() + says;
    }
}
