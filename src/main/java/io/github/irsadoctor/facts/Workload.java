package io.github.irsadoctor.facts;

import java.util.List;
import java.util.Map;

/**
 * A workload and the template its pods are made from.
 *
 * @param serviceAccount of the template; {@code default} where it names none
 * @param templateAnnotations annotations of the template
 * @param containers of the template
 * @param selector labels its pods carry; empty where it selects none
 * @param paused true for a paused Deployment
 * @param desired how many pods it wants now; a Job that has ended or is suspended wants none
 */
public record Workload(
        WorkloadName name,
        Meta meta,
        String serviceAccount,
        Map<String, String> templateAnnotations,
        List<Container> containers,
        Map<String, String> selector,
        boolean paused,
        int desired) {

    public Workload {
        templateAnnotations = Map.copyOf(templateAnnotations);
        containers = List.copyOf(containers);
        selector = Map.copyOf(selector);
    }
}
