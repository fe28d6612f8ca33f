/** The lab's kubelet: what commands find inside containers, and what pods do when they start. */
package io.github.irsadoctor.lab.kubelet;
