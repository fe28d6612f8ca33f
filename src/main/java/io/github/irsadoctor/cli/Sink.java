package io.github.irsadoctor.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * Where results go. Remembers if they could not be written: a reader that closed its end ({@code | head}) has what it
 * wanted, a full disk has not.
 */
public final class Sink extends FilterOutputStream {

    private Optional<String> loss = Optional.empty();

    public Sink(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException lost) {
            loss = Optional.of(String.valueOf(lost.getMessage()));
            throw lost;
        }
    }

    /**
     * Tells about lost results.
     *
     * @param code the exit code of the command
     * @return {@code code}, or 3 where the result could not be written
     */
    public int settle(int code, PrintWriter err) {
        boolean lost = loss.filter(why -> !why.contains("Broken pipe")).isPresent();
        if (!lost) {
            return code;
        }
        err.println("irsa-doctor: The result could not be written: " + loss.get() + ".");
        err.flush();
        return ExitCode.UNDECIDED;
    }
}
