package io.github.irsadoctor.check;

/**
 * A step's public name.
 *
 * @param number 1 to 10 in the order a person walks them; 0 for the CloudTrail panel
 * @param id stable, kebab case, for example {@code trust-policy}
 * @param title for the screen, for example {@code Trust policy}
 * @param question what the step asks
 */
public record StepCard(int number, String id, String title, String question) {}
