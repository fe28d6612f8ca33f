package io.github.irsadoctor.iam;

import java.util.List;

/** What is known of one condition key in a request. */
public sealed interface ContextValue {

    /** The key is in the request with these values. */
    record Present(List<String> values) implements ContextValue {
        public Present {
            values = List.copyOf(values);
        }
    }

    /** The key is not in the request. */
    record Missing() implements ContextValue {}

    /** Nobody but AWS knows: a condition on this key can not be judged from outside. */
    record Unknown() implements ContextValue {}

    static ContextValue of(String... values) {
        return new Present(List.of(values));
    }
}
