package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Resource;

/** Creates, updates, patches and deletes. */
record Writes(Served served) {

    Reply answer(Asked asked, Resource kind, Request request) {
        throw Status.methodNotAllowed();
    }
}
