/** The protocols the lab's AWS speaks: what a request asks for, and how answers and errors are written. */
package io.github.irsadoctor.lab.aws.wire;
