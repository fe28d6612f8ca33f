/** The commands that can be run in the lab's containers, in the words of coreutils and the SDKs. */
package io.github.irsadoctor.lab.kubelet.command;
