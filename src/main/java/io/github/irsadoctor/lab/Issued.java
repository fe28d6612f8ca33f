package io.github.irsadoctor.lab;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Every secret a lab gave out, in memory only: what must turn up nowhere can then be searched for. Thread safe. */
final class Issued implements Consumer<String> {

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    @Override
    public void accept(String secret) {
        secrets.add(secret);
    }

    /** A copy. */
    Set<String> all() {
        return Set.copyOf(secrets);
    }

    @Override
    public String toString() {
        return secrets.size() + " secrets";
    }
}
