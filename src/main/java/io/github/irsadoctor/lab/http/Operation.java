package io.github.irsadoctor.lab.http;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request asks for, in the words faults and logs use.
 *
 * @param label a Kubernetes verb and resource ({@code get pods/log}) or an AWS service and operation ({@code iam:GetRole})
 * @param parameters what tells two requests of one label apart; never a token or a credential
 */
public record Operation(String label, Map<String, String> parameters) {

    public Operation {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /** An operation without parameters. */
    public static Operation of(String label) {
        return new Operation(label, Map.of());
    }

    /** The same operation with one parameter more. */
    public Operation with(String name, String value) {
        Map<String, String> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new Operation(label, more);
    }
}
