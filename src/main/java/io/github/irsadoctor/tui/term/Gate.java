package io.github.irsadoctor.tui.term;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The way to the terminal: buffered, and shut for good once the terminal has been given back. */
final class Gate extends FilterOutputStream {

    private static final int BUFFER = 1 << 16;

    private boolean shut;

    Gate(OutputStream out) {
        super(new BufferedOutputStream(out, BUFFER));
    }

    @Override
    public synchronized void write(int b) throws IOException {
        if (!shut) {
            out.write(b);
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (!shut) {
            out.write(bytes, from, length);
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        if (!shut) {
            out.flush();
        }
    }

    synchronized void shut() throws IOException {
        flush();
        shut = true;
    }
}
