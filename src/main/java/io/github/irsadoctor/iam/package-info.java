/**
 * Pure IAM: ARNs, issuers, subjects, policy documents as written, the evaluator with its trace, and the reader of STS
 * and AccessDenied texts. No IO, no clock.
 */
package io.github.irsadoctor.iam;
