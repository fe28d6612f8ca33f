package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import io.github.irsadoctor.lab.kube.state.Resource;

/** Watches of one kind: what changes after a resource version, for as long as the client listens. */
record Watches(Served served) {

    Reply answer(Asked asked, Resource kind, Request request) {
        throw Status.methodNotAllowed();
    }
}
