/**
 * The vocabulary of a checklist: steps, rules, judgements, findings, exhibits, fixes and the changes they consist of. Data
 * and contracts only.
 */
package io.github.irsadoctor.check;
