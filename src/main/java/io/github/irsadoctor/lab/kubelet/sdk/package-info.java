/** How the AWS SDKs find credentials, what they send, and how they word what went wrong. */
package io.github.irsadoctor.lab.kubelet.sdk;
