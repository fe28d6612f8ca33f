package io.github.irsadoctor.lab.kube.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of one cluster. Thread safe; an object handed out is never changed, a change puts another in its place.
 * Changes happen one after the other, and followers hear of them in that order.
 */
public final class Objects {

    private static final long FIRST_REVISION = 184_201;
    // As many as etcd keeps in a few minutes of a busy cluster; a watch that begins earlier starts again with a list.
    private static final int KEPT = 4_096;

    private final Map<Resource, NavigableMap<String, ObjectNode>> kinds = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong(FIRST_REVISION);
    private final Deque<Change> changes = new ArrayDeque<>();
    private final List<Consumer<Change>> followers = new CopyOnWriteArrayList<>();

    /** Puts an object in its place by its metadata, with the next resource version; returns it as it is kept. */
    public synchronized ObjectNode put(Resource resource, ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        long next = revision.incrementAndGet();
        Json.child(kept, "metadata").put("resourceVersion", Long.toString(next));
        Optional<ObjectNode> before = Optional.ofNullable(kind(resource).put(key(kept), kept));
        tell(new Change(before.isPresent() ? Change.Kind.MODIFIED : Change.Kind.ADDED, resource, kept, before, next));
        return kept;
    }

    /**
     * Puts an object in its place as it is, in the state the cluster begins with: nobody is told, and what it holds may be
     * shared with others.
     */
    public synchronized void begin(Resource resource, ObjectNode object) {
        Json.child(object, "metadata").put("resourceVersion", Long.toString(revision.get()));
        kind(resource).put(key(object), object);
    }

    /**
     * Changes one object in one step; nobody else changes anything meanwhile.
     *
     * @param change gets a copy it may work on, and may throw to leave everything as it was
     * @return the object as it is kept; empty if there is none of that name
     */
    public synchronized Optional<ObjectNode> update(
            Resource resource, String namespace, String name, UnaryOperator<ObjectNode> change) {
        return get(resource, namespace, name).map(found -> put(resource, change.apply(found.deepCopy())));
    }

    /** Removes an object; returns it as it was last. */
    public synchronized Optional<ObjectNode> remove(Resource resource, String namespace, String name) {
        Optional<ObjectNode> gone = Optional.ofNullable(kind(resource).remove(namespace + "/" + name));
        gone.ifPresent(last -> {
            long next = revision.incrementAndGet();
            ObjectNode told = last.deepCopy();
            Json.child(told, "metadata").put("resourceVersion", Long.toString(next));
            tell(new Change(Change.Kind.DELETED, resource, told, gone, next));
        });
        return gone;
    }

    /**
     * Follows all changes: first those after a revision, then each new one as it happens. The follower is called while
     * nothing else can change and must return at once.
     *
     * @return ends the following; empty if changes after that revision are forgotten
     */
    public synchronized Optional<Runnable> follow(long after, Consumer<Change> follower) {
        if (!changes.isEmpty() && after < changes.peekFirst().revision() - 1) {
            return Optional.empty();
        }
        changes.stream().filter(change -> change.revision() > after).forEach(follower);
        followers.add(follower);
        return Optional.of(() -> followers.remove(follower));
    }

    /** Does something while nothing changes, for example lists objects and then follows what changes from there. */
    public synchronized void still(Runnable action) {
        action.run();
    }

    /** One object; the namespace is empty for kinds that have none. */
    public Optional<ObjectNode> get(Resource resource, String namespace, String name) {
        return Optional.ofNullable(kind(resource).get(namespace + "/" + name));
    }

    /** All objects of a kind in the order of their keys; an empty namespace means every namespace. */
    public List<ObjectNode> list(Resource resource, String namespace) {
        return after(resource, namespace, "").toList();
    }

    /** The same, without those up to and including a {@link #key}. */
    public Stream<ObjectNode> after(Resource resource, String namespace, String key) {
        NavigableMap<String, ObjectNode> all = namespace.isEmpty() ? kind(resource) : within(kind(resource), namespace);
        // Not as a view of a view: those refuse a key outside of the first.
        return all.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(key) > 0)
                .map(Map.Entry::getValue);
    }

    /** What objects are ordered by: namespace and name. */
    public static String key(ObjectNode object) {
        return object.at("/metadata/namespace").asString("") + "/"
                + object.at("/metadata/name").asString("");
    }

    /** The newest resource version. */
    public long revision() {
        return revision.get();
    }

    private void tell(Change change) {
        changes.addLast(change);
        if (changes.size() > KEPT) {
            changes.removeFirst();
        }
        followers.forEach(follower -> follower.accept(change));
    }

    // '0' is the character behind '/'.
    private static NavigableMap<String, ObjectNode> within(NavigableMap<String, ObjectNode> map, String namespace) {
        return map.headMap(namespace + "0", false).tailMap(namespace + "/", true);
    }

    private NavigableMap<String, ObjectNode> kind(Resource resource) {
        return kinds.computeIfAbsent(resource, each -> new ConcurrentSkipListMap<>());
    }
}
