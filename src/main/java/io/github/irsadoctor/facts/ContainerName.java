package io.github.irsadoctor.facts;

/** Which container of which pod. */
public record ContainerName(String namespace, String pod, String container) {

    /** For sentences, for example {@code container app of pod checkout-7d9f in payments}. */
    public String says() {
        return "container " + container + " of pod " + pod + " in " + namespace;
    }
}
