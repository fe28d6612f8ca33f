package io.github.irsadoctor.lab.kubelet.command;

import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import java.util.function.Function;

/**
 * The AWS a container can talk to.
 *
 * @param endpoint answers as the lab's AWS does over the network
 */
public record Aws(Function<Request, Reply> endpoint) {}
