/**
 * What the controllers do: from what workloads want to the ReplicaSets, Jobs and pods there are. Everything settles at once,
 * in the call that wrote the change.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/architecture/controller/">Kubernetes, controllers</a>
 */
package io.github.irsadoctor.lab.kube.control;
