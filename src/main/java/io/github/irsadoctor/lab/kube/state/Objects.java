package io.github.irsadoctor.lab.kube.state;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** The objects of one cluster. Thread safe; an object handed out is never changed, a change puts another in its place. */
public final class Objects {

    private static final long FIRST_REVISION = 184_201;

    private final Map<Resource, NavigableMap<String, ObjectNode>> kinds = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong(FIRST_REVISION);

    /** Puts an object in its place by its metadata, with the next resource version. */
    public void put(Resource resource, ObjectNode object) {
        ObjectNode kept = object.deepCopy();
        Json.child(kept, "metadata").put("resourceVersion", Long.toString(revision.incrementAndGet()));
        kind(resource).put(key(kept), kept);
    }

    public void remove(Resource resource, String namespace, String name) {
        if (kind(resource).remove(namespace + "/" + name) != null) {
            revision.incrementAndGet();
        }
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
        NavigableMap<String, ObjectNode> all = kind(resource);
        NavigableMap<String, ObjectNode> rest = key.isEmpty() ? all : all.tailMap(key, false);
        return (namespace.isEmpty() ? rest : within(rest, namespace)).values().stream();
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

    // '0' is the character behind '/'.
    private static NavigableMap<String, ObjectNode> within(NavigableMap<String, ObjectNode> map, String namespace) {
        return map.headMap(namespace + "0", false).tailMap(namespace + "/", true);
    }

    private NavigableMap<String, ObjectNode> kind(Resource resource) {
        return kinds.computeIfAbsent(resource, each -> new ConcurrentSkipListMap<>());
    }
}
