/**
 * What the API server does with a write: checks and defaults, the three kinds of patches, admission, who owns which field,
 * what goes when something is deleted; then the controllers settle.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</a>
 */
package io.github.irsadoctor.lab.kube.write;
