/** What several steps need to know about the pod under the walk: derived from the ports, the same way for every step. */
package io.github.irsadoctor.checklist.scene;
