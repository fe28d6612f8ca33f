/** How a world's {@code aws:} section becomes the lab's AWS: a healthy base, patched, read strictly. */
package io.github.irsadoctor.lab.aws.world;
