/** The files of a container: its volumes as the kubelet makes them, with the modes a process meets. */
package io.github.irsadoctor.lab.kubelet.files;
