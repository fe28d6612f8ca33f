package io.github.irsadoctor.lab.kube.state;

import tools.jackson.databind.node.ObjectNode;

/**
 * One change of one object, as a watch tells it.
 *
 * @param object as it is now; of a deleted one, as it was last, with the resource version of the deletion
 * @param before as it was; empty for an object that is new
 * @param revision the resource version of the change
 */
public record Change(
        Kind kind, Resource resource, ObjectNode object, java.util.Optional<ObjectNode> before, long revision) {

    /** The words of a watch. */
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED
    }
}
