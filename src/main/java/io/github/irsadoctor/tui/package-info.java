/**
 * The screens: clusters, namespaces, pods and the walk. One thread owns the model and the terminal; effects run elsewhere
 * and answer by messages only.
 */
package io.github.irsadoctor.tui;
