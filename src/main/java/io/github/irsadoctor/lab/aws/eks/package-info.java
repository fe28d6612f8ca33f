/** The lab's EKS API. */
package io.github.irsadoctor.lab.aws.eks;
