package io.github.irsadoctor.lab.kube.state;

/** Where uids and generated names come from. The same {@code of} gives the same answer. */
public interface Names {

    /** A UUID. */
    String uid(String of);

    /** So many letters, as Kubernetes appends to generated names. */
    String suffix(String of, int length);
}
