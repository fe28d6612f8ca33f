package io.github.irsadoctor.cli;

import java.util.Map;
import java.util.Optional;

/** A world that is up and its folder, ended together and once, by whichever thread comes first. */
final class ServedFolder implements AutoCloseable {

    private final Worlds.Served world;
    private Optional<LabFolder> folder = Optional.empty();
    private boolean closed;

    ServedFolder(Worlds.Served world) {
        this.world = world;
    }

    /**
     * Makes the folder.
     *
     * @throws WrongInput if it cannot be written
     */
    synchronized LabFolder make(Map<String, String> environment) {
        LabFolder made = LabFolder.of(world, environment);
        if (closed) {
            made.delete();
        }
        folder = Optional.of(made);
        return made;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            folder.ifPresent(LabFolder::delete);
            world.stop().run();
        }
    }
}
