package io.github.irsadoctor.cli;

/** The life of the process, for a command that stays up until somebody ends it. */
public interface Life {

    /**
     * Leaves something to do when the process ends, by itself or by Ctrl-C, TERM or HUP.
     *
     * @param close runs once, on a thread of its own, whatever the command is doing then
     */
    void atEnd(Runnable close);

    /**
     * Waits for the end of the process; does not return.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    void await() throws InterruptedException;
}
