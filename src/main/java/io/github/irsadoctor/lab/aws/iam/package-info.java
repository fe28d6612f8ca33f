/** The lab's IAM: what the API shows of roles, policies and providers, and policy simulation. */
package io.github.irsadoctor.lab.aws.iam;
