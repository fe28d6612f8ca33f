package io.github.irsadoctor.lab.http;

/** Decides which requests become a WebSocket. Called on the server's few threads: never wait. */
@FunctionalInterface
public interface Upgrades {

    Upgrade of(Request request);
}
