package io.github.irsadoctor.lab.aws.state;

import java.time.Duration;
import java.util.Set;

/**
 * What a world says of the accounts as a whole.
 *
 * @param inactiveRegions where STS is not activated (E-07)
 * @param propagation how long STS takes to see a change of IAM; zero: at once
 */
public record Settings(Set<String> inactiveRegions, Duration propagation) {

    public Settings {
        inactiveRegions = Set.copyOf(inactiveRegions);
    }
}
