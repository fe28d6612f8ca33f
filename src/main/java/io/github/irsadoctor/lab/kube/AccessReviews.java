package io.github.irsadoctor.lab.kube;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;

/** What a caller asks about itself: SelfSubjectAccessReview, SelfSubjectRulesReview and SelfSubjectReview. */
record AccessReviews(Served served) {

    Reply answer(Asked asked, Request request) {
        throw Status.methodNotAllowed();
    }
}
