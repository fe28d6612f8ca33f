/** Kubernetes behind the port {@link io.github.irsadoctor.facts.Cluster}: kubeconfig, logins, and reads over fabric8's HTTP client. */
package io.github.irsadoctor.live.kube;
