package io.github.irsadoctor.live.kube;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What one stream of a command wrote, up to a limit. */
final class Capture extends ByteArrayOutputStream {

    static final int MOST = 64 * 1024;

    /** Takes what fits; false if something did not. */
    boolean take(ByteBuffer bytes) {
        byte[] some = new byte[Math.min(bytes.remaining(), MOST - count)];
        bytes.get(some);
        write(some, 0, some.length);
        Arrays.fill(some, (byte) 0);
        return !bytes.hasRemaining();
    }

    String text() {
        return toString(StandardCharsets.UTF_8);
    }

    /** Forgets it, the memory behind it too: it may have been a token. */
    void wipe() {
        Arrays.fill(buf, (byte) 0);
        reset();
    }
}
