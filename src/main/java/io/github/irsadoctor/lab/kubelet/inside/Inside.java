package io.github.irsadoctor.lab.kubelet.inside;

import io.github.irsadoctor.lab.kubelet.files.Entry;
import io.github.irsadoctor.lab.kubelet.files.FileTree;
import io.github.irsadoctor.lab.kubelet.files.Who;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a new process finds in its container.
 *
 * @param pod it belongs to
 * @param environment in order
 * @param who it runs as
 * @param directory it starts in
 * @param now the lab's time
 * @param facts what the world says
 * @param aws the AWS it can talk to
 */
public record Inside(
        ObjectNode pod,
        Map<String, String> environment,
        Who who,
        FileTree files,
        String directory,
        Instant now,
        InsideFacts facts,
        Aws aws) {

    /** What reading a file gave: its text, or the word of the C library for why not. */
    public record Read(Optional<String> text, String problem) {
        // A text may be a token.
        @Override
        public String toString() {
            return "Read[" + problem + "]";
        }
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Reads a file as this process. */
    public Read read(String path) {
        Optional<Entry> entry = files.resolve(absolute(path), true).flatMap(files::get);
        if (entry.isEmpty()) {
            return new Read(Optional.empty(), "No such file or directory");
        }
        if (entry.get().type() == Entry.Type.DIRECTORY) {
            return new Read(Optional.empty(), "Is a directory");
        }
        if (!who.reads(entry.get())) {
            return new Read(Optional.empty(), "Permission denied");
        }
        return new Read(Optional.of(entry.get().text().get()), "");
    }

    /** A path seen from where the process starts. */
    public String absolute(String path) {
        return path.startsWith("/") ? path : (directory.equals("/") ? "" : directory) + "/" + path;
    }

    // The environment may hold credentials.
    @Override
    public String toString() {
        return "Inside[" + pod.at("/metadata/name").asString("") + "]";
    }
}
