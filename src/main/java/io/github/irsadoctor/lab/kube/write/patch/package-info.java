/**
 * The kinds of patches the API server takes. A patch never changes what it is given.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/">Kubernetes, kubectl patch</a>
 */
package io.github.irsadoctor.lab.kube.write.patch;
