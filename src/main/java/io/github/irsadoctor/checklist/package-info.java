/**
 * The ten steps and the CloudTrail panel, one package each: evidence, gather, rules. And the catalogue's texts.
 *
 * <p>Adding a cause costs one rule (or one row of a rule), one line in its step's {@code rules()}, one entry in
 * {@code resources/catalogue} and one world in {@code resources/worlds}; tests say which is missing.
 */
package io.github.irsadoctor.checklist;
