/** AWS behind the port {@link io.github.irsadoctor.facts.Cloud}: credentials, the EKS token, and reads of EKS, IAM, STS and CloudTrail. */
package io.github.irsadoctor.live.aws;
