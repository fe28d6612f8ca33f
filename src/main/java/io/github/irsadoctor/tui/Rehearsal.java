package io.github.irsadoctor.tui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A terminal that types by itself: Enter and v at each frame, Ctrl-C once a text was shown. */
final class Rehearsal extends OutputStream {

    private static final byte[] ONWARDS = {'\n', 'v'};
    private static final int CTRL_C = 3;

    private final Pattern until;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PipedInputStream keys = new PipedInputStream();
    private final PipedOutputStream typed = new PipedOutputStream();
    private int answered;

    Rehearsal(Pattern until) throws IOException {
        this.until = until;
        typed.connect(keys);
    }

    /** What it types. */
    InputStream keys() {
        return keys;
    }

    @Override
    public void write(int b) {
        shown.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        shown.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        if (shown.size() == answered) {
            return;
        }
        answered = shown.size();
        String text = shown.toString(StandardCharsets.UTF_8);
        if (until.matcher(text).find()) {
            typed.write(CTRL_C);
        } else {
            typed.write(ONWARDS);
        }
    }
}
