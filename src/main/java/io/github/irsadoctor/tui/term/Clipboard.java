package io.github.irsadoctor.tui.term;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Copies by OSC 52, the escape sequence by which a terminal puts a text into the clipboard of the machine it runs on, also
 * through ssh. The terminal does not answer, so that whether it did is never known: {@link #refusal} tells of the terminals
 * that surely do not.
 *
 * @param environment the process's variables: TERM, TERM_PROGRAM, VTE_VERSION, XTERM_VERSION, TMUX and STY are read
 * @see <a href="https://invisible-island.net/xterm/ctlseqs/ctlseqs.html#h3-Operating-System-Commands">xterm, Ps = 52</a>
 */
public record Clipboard(Map<String, String> environment) {

    /**
     * Longest sequence that is sent.
     *
     * @see <a href="https://chromium.googlesource.com/apps/libapps/+/HEAD/hterm/etc/osc52.sh">hterm, OSC_52_MAX_SEQUENCE</a>
     */
    private static final int LONGEST = 100_000;

    private static final String START = "\u001b]52;c;";
    private static final String END = "\u0007";
    private static final String DCS = "\u001bP";
    private static final String ST = "\u001b\\";

    /**
     * What one string of GNU screen may hold: 256 bytes with both its ends in the oldest version in use, 768 since 4.2.1.
     *
     * @see <a href="https://chromium.googlesource.com/apps/libapps/+/HEAD/hterm/etc/osc52.sh">hterm, screen_dcs</a>
     */
    private static final int SCREEN_STRING = 252;

    public Clipboard {
        environment = Map.copyOf(environment);
    }

    /**
     * The sequence that copies a text. It holds the text in base64 alone, so that no escape sequence in the text reaches the
     * terminal.
     *
     * @return empty where {@link #refusal} says why
     */
    public Optional<String> sequence(String text) {
        if (refusal(text).isPresent()) {
            return Optional.empty();
        }
        String plain = plain(text);
        return Optional.of(
                switch (inside()) {
                    case SCREEN -> wrapped(plain);
                    // The one that is not there leaves the other's form alone.
                    case EITHER -> plain + wrapped(plain);
                    case TMUX, NEITHER -> plain;
                });
    }

    /** Why a text can not be copied, as one sentence; empty where nothing speaks against it. */
    public Optional<String> refusal(String text) {
        Optional<String> deaf = inside() == Inside.NEITHER ? deaf() : Optional.empty();
        if (deaf.isPresent()) {
            return deaf.map(which -> which + " can not copy for a program; select the text with the mouse instead.");
        }
        if (plain(text).length() > LONGEST) {
            return Optional.of("This is too long to be copied through a terminal.");
        }
        return Optional.empty();
    }

    /**
     * What has to be set for a copy to arrive, as one sentence; empty where no setting is known to be needed. tmux takes OSC 52
     * from a program if {@code set-clipboard} is {@code on}, and drops it by its default, {@code external}; xterm takes it
     * unless {@code disallowedWindowOps} names {@code SetSelection}, as it does by default.
     *
     * @see <a href="https://github.com/tmux/tmux/wiki/Clipboard">tmux, Clipboard: both</a>
     */
    public Optional<String> condition() {
        Inside inside = inside();
        if (inside == Inside.TMUX) {
            return Optional.of("tmux takes it if its option set-clipboard is on.");
        }
        return inside == Inside.NEITHER && has("XTERM_VERSION")
                ? Optional.of("xterm takes it if its resource disallowedWindowOps does not name SetSelection.")
                : Optional.empty();
    }

    private static String plain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return START + Base64.getEncoder().encodeToString(bytes) + END;
    }

    /**
     * In strings that GNU screen hands through.
     *
     * @see <a href="https://www.gnu.org/software/screen/manual/screen.html#Control-Sequences">GNU screen, ESC P</a>
     */
    private static String wrapped(String plain) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < plain.length(); from += SCREEN_STRING) {
            int to = Math.min(plain.length(), from + SCREEN_STRING);
            out.append(DCS).append(plain, from, to).append(ST);
        }
        return out.toString();
    }

    private enum Inside {
        TMUX,
        SCREEN,
        /** One of the two, on the near side of an ssh: both call themselves screen. */
        EITHER,
        NEITHER
    }

    private Inside inside() {
        if (has("TMUX")) {
            return Inside.TMUX;
        }
        if (has("STY")) {
            return Inside.SCREEN;
        }
        return term().startsWith("screen") ? Inside.EITHER : Inside.NEITHER;
    }

    /**
     * The terminal, if it is one that drops OSC 52.
     *
     * @see <a href="https://man7.org/linux/man-pages/man4/console_codes.4.html">console_codes(4): the Linux console knows OSC P
     *     and R</a>
     * @see <a href="https://github.com/GNOME/vte/blob/master/src/vteseq.cc">VTE: XTERM_SET_XSELECTION is one of the ignored</a>
     * @see <a href="https://github.com/ojroques/vim-oscyank#vim-oscyank">Terminal.app: no</a>
     */
    private Optional<String> deaf() {
        return switch (term()) {
            case "", "dumb" -> Optional.of("This terminal");
            case "linux" -> Optional.of("The Linux console");
            // Both variables are inherited by a terminal that is started from another: TERM is then its own.
            case "xterm", "xterm-256color", "nsterm" -> deafProgram();
            default -> Optional.empty();
        };
    }

    private Optional<String> deafProgram() {
        if (environment.getOrDefault("TERM_PROGRAM", "").equals("Apple_Terminal")) {
            return Optional.of("Terminal.app");
        }
        return has("VTE_VERSION") && !has("TERM_PROGRAM")
                ? Optional.of("This terminal, one of the VTE family,")
                : Optional.empty();
    }

    private String term() {
        return environment.getOrDefault("TERM", "");
    }

    private boolean has(String name) {
        return !environment.getOrDefault(name, "").isEmpty();
    }
}
