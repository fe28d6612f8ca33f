/**
 * The lab's Kubernetes API server: discovery, get and list with pages and selectors, tables, watches, logs, TokenRequest,
 * reviews, the service account issuer, and errors in the API server's own words.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/">Kubernetes API concepts</a>
 */
package io.github.irsadoctor.lab.kube;
