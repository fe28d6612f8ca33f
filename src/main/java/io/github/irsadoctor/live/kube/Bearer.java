package io.github.irsadoctor.live.kube;

import io.fabric8.kubernetes.client.http.BasicBuilder;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.Interceptor;
import io.github.irsadoctor.live.TokenSource;

/** Puts the token that serves now on every request, exec's WebSocket included. */
record Bearer(TokenSource login) implements Interceptor {

    @Override
    public void before(BasicBuilder builder, HttpRequest request, RequestTags tags) {
        login.current().token().ifPresent(token -> builder.setHeader("Authorization", "Bearer " + token));
    }
}
