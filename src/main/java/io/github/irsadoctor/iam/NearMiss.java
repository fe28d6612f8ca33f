package io.github.irsadoctor.iam;

/**
 * Two strings that should be equal and are not, marked character by character.
 *
 * @param wanted what the request brings
 * @param written what the policy says
 * @param marks as long as {@code written} or longer: {@code ^} under each character that differs, blanks elsewhere
 * @param says what kind of miss: another id, swapped host parts, a scheme, a suffix, upper case, a stray blank ...
 */
public record NearMiss(String wanted, String written, String marks, String says) {}
