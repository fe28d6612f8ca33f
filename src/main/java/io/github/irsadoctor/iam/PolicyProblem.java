package io.github.irsadoctor.iam;

/**
 * Something wrong with a policy document as written.
 *
 * @param where a path a person can follow, for example {@code Statement[1].Condition}
 * @param says one sentence: what is wrong and what would be right
 */
public record PolicyProblem(String where, String says) {}
