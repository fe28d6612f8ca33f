/** What a new process finds in its container: variables, files, a user, and an AWS to talk to. */
package io.github.irsadoctor.lab.kubelet.inside;
