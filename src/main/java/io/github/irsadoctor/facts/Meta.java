package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a Kubernetes object.
 *
 * @param owner the controlling owner, if any
 * @param fieldTimes who last wrote which fields, and when
 */
public record Meta(
        String namespace,
        String name,
        String uid,
        Instant created,
        Map<String, String> labels,
        Map<String, String> annotations,
        Optional<Owner> owner,
        List<FieldTime> fieldTimes) {

    public Meta {
        labels = Map.copyOf(labels);
        annotations = Map.copyOf(annotations);
        fieldTimes = List.copyOf(fieldTimes);
    }

    /** The controlling owner reference. */
    public record Owner(String kind, String name, String uid) {}

    /**
     * One entry of managedFields.
     *
     * @param by the field manager, for example {@code helm} or {@code kubectl-annotate}
     * @param at the manager's last write of any of its fields: an upper bound for one field, never proof alone
     * @param annotations the annotation keys this manager owns
     */
    public record FieldTime(String by, Instant at, List<String> annotations) {
        public FieldTime {
            annotations = List.copyOf(annotations);
        }
    }

    /** The latest time at which the annotation can have been written; empty where managedFields do not name it. */
    public Optional<FieldTime> annotationWritten(String key) {
        return fieldTimes.stream()
                .filter(entry -> entry.annotations().contains(key))
                .max(java.util.Comparator.comparing(FieldTime::at));
    }
}
