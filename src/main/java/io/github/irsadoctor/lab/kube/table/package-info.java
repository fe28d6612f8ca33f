/**
 * The API server's tables: what {@code kubectl get} shows of each kind.
 *
 * @see <a href="https://kubernetes.io/docs/reference/using-api/api-concepts/#receiving-resources-as-tables">Kubernetes API
 *     concepts, receiving resources as tables</a>
 */
package io.github.irsadoctor.lab.kube.table;
