/** The objects of the lab's Kubernetes cluster: kinds, a store ordered as etcd orders its keys, and container logs. */
package io.github.irsadoctor.lab.kube.state;
