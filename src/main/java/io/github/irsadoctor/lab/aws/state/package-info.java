/** The lab's AWS as data: accounts' OIDC providers, roles and policies, EKS clusters, recorded events. */
package io.github.irsadoctor.lab.aws.state;
