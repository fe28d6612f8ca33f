/** The lab's AWS: one HTTP address that speaks IAM, STS, EKS and CloudTrail as far as the product needs them. */
package io.github.irsadoctor.lab.aws;
