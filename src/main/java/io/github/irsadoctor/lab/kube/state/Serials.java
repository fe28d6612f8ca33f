package io.github.irsadoctor.lab.kube.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is made, so that names are new each time and the same in each run. Thread safe. */
public final class Serials {

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** How often it was asked for this before: 0, 1, 2 and so on. */
    public int next(String of) {
        return counts.merge(of, 1, Integer::sum) - 1;
    }

    /** The text to derive an id from: itself the first time, then with a number. */
    public String seed(String of) {
        int before = next("seed " + of);
        return before == 0 ? of : of + " " + before;
    }
}
