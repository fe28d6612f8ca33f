/**
 * How pods come to be: from a workload's template, through the service account admission and the pod identity webhook, to
 * what the kubelet reports of a pod that runs.
 */
package io.github.irsadoctor.lab.kube.pods;
