package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Stream;
import io.github.irsadoctor.lab.kube.state.Change;
import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** One watch that is going on. */
record Watch(Served served, Resource kind, Selection selection, Shape shape, WatchOptions options, Stream stream) {

    void begin() {
        served.objects().still(this::follow);
        options.timeout().ifPresent(wait -> stream.after(wait, this::timeout));
    }

    // Nothing changes between the look at all objects and the following.
    private void follow() {
        Objects objects = served.objects();
        if (options.all()) {
            objects.list(kind, "").stream().filter(selection.wanted()).forEach(object -> send("ADDED", object));
            if (options.marked() && options.bookmarks()) {
                bookmark(Json.object("k8s.io/initial-events-end", "true"));
            }
        }
        long after = options.all() ? objects.revision() : options.after();
        Optional<Runnable> following = objects.follow(after, this::tell);
        if (following.isPresent()) {
            stream.onClosed(following.get());
        } else {
            event("ERROR", Status.tooOld(after, objects.revision()));
            stream.end();
        }
    }

    private void tell(Change change) {
        if (!change.resource().equals(kind)) {
            return;
        }
        boolean now = change.kind() != Change.Kind.DELETED && selection.wanted().test(change.object());
        boolean before = change.before().filter(selection.wanted()).isPresent();
        if (now) {
            send(before ? "MODIFIED" : "ADDED", change.object());
        } else if (before) {
            send("DELETED", last(change));
        }
    }

    // As it was while it was selected, with the resource version of what took it away.
    private static ObjectNode last(Change change) {
        ObjectNode last = change.before().orElse(change.object()).deepCopy();
        Json.child(last, "metadata").put("resourceVersion", Long.toString(change.revision()));
        return last;
    }

    private void timeout() {
        served.objects().still(() -> {
            if (options.bookmarks()) {
                bookmark(null);
            }
            stream.end();
        });
    }

    private void bookmark(ObjectNode annotations) {
        String version = Long.toString(served.objects().revision());
        ObjectNode metadata = Json.object("resourceVersion", version, "annotations", annotations);
        event("BOOKMARK", Json.object("kind", kind.kind(), "apiVersion", kind.apiVersion(), "metadata", metadata));
    }

    private void send(String type, ObjectNode object) {
        event(type, shape.at(served.clock().instant()).one(object));
    }

    private void event(String type, ObjectNode object) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(Json.bytes(Json.object("type", type, "object", object)));
        line.write('\n');
        stream.send(line.toByteArray());
    }
}
