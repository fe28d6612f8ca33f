package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;

/** TokenRequest: the create of serviceaccounts/token. */
record TokenRequests(Served served) {

    Reply answer(Asked asked, Request request) {
        throw Status.methodNotAllowed();
    }
}
