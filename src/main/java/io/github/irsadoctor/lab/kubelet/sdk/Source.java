package io.github.irsadoctor.lab.kubelet.sdk;

/** Where an SDK looks for credentials. */
public enum Source {
    ENVIRONMENT,
    WEB_IDENTITY,
    PROFILE,
    CONTAINER,
    NODE
}
