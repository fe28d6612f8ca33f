package io.github.irsadoctor.lab.aws.state;

import java.time.Instant;
import java.util.Map;

/**
 * An update of an add-on, as DescribeUpdate shows it.
 *
 * @param parameters what was asked for, by EKS's own names, for example {@code ServiceAccountRoleArn}
 */
public record AddonUpdate(String id, String addon, Map<String, String> parameters, Instant created) {

    public AddonUpdate {
        parameters = Ordered.copy(parameters);
    }
}
