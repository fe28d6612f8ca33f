package io.github.irsadoctor.lab.kube.write;

import io.github.irsadoctor.lab.kube.state.Resource;

/**
 * Where a write goes, and who says so.
 *
 * @param namespace empty for kinds that have none
 * @param name empty for a create
 * @param manager who is noted as the owner of what changes
 * @param dryRun whether all is done but kept
 */
public record Intent(Resource kind, String namespace, String name, String manager, boolean dryRun) {

    Intent named(String other) {
        return new Intent(kind, namespace, other, manager, dryRun);
    }
}
