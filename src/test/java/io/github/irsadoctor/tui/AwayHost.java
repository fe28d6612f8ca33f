package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.term.Host;

/** Does something else instead of stopping the process. */
record AwayHost(Runnable away) implements Host {

    @Override
    public boolean rings(Runnable bell) {
        return false;
    }

    @Override
    public void suspend() {
        away.run();
    }

    @Override
    public boolean retaken() {
        return false;
    }

    @Override
    public void pass(String sequence) {
        throw new IllegalStateException(sequence);
    }
}
