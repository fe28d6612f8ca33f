package io.github.irsadoctor.tui.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    private final Semaphore bell = new Semaphore(0);

    private boolean rings() throws InterruptedException {
        return bell.tryAcquire(20, TimeUnit.SECONDS);
    }

    @Test
    void whatIsTypedRingsAndIsLeftInTheInput() throws Exception {
        try (PipedOutputStream typing = new PipedOutputStream();
                PipedInputStream terminal = new PipedInputStream(typing)) {
            new Keyboard(terminal).listen(bell::release);
            typing.write("jk".getBytes(StandardCharsets.US_ASCII));
            assertThat(rings()).isTrue();
            assertThat(terminal.available()).isEqualTo(2);
        }
    }

    @Test
    void aTerminalThatIsGoneRingsOnce() throws Exception {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int available() throws IOException {
                throw new IOException("Input/output error");
            }
        };
        new Keyboard(gone).listen(bell::release);
        assertThat(rings()).isTrue();
    }
}
