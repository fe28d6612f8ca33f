package io.github.irsadoctor.tui.term;

import java.io.IOException;

/** What a terminal is asked for beside showing frames. Called from the thread that draws, between two frames. */
public interface Host {

    /** A terminal without a shell behind it: never suspends, takes nothing but frames. */
    Host NONE = new Host() {
        @Override
        public boolean rings(Runnable bell) {
            return false;
        }

        @Override
        public void suspend() {
            // there is nobody to give way to
        }

        @Override
        public boolean retaken() {
            return false;
        }

        @Override
        public void pass(String sequence) {
            // there is nothing that would understand it
        }
    };

    /**
     * Rings from now on, from any thread, whenever a key was typed or the process was continued. To be called once, after the
     * first frame.
     *
     * @return false if it can not, so that the terminal has to be asked for keys again and again
     */
    boolean rings(Runnable bell);

    /**
     * Gives the terminal back as it was found, stops the whole process group as Ctrl-Z does everywhere else, and takes the
     * terminal again once the shell continues it. In an orphaned process group, which has no shell that could ever continue
     * it, nothing stops and the terminal is taken again at once.
     *
     * @throws IOException if the terminal is gone
     * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/functions/V2_chap02.html#tag_16_04_03">POSIX, 2.4.3 Signal
     *     Actions: a stop signal to an orphaned process group is discarded</a>
     */
    void suspend() throws IOException;

    /**
     * Takes the terminal again if the process was stopped and continued by somebody else since the last call.
     *
     * @return true if it was taken: its size may be another, and nothing of the last frame can be relied on
     * @throws IOException if the terminal is gone
     */
    boolean retaken() throws IOException;

    /**
     * Hands an escape sequence through to the terminal, whole and at once.
     *
     * @param sequence from {@link Clipboard}; never text from elsewhere
     * @throws IOException if the terminal is gone
     */
    void pass(String sequence) throws IOException;
}
