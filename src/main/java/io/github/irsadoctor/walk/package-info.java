/**
 * Runs the steps side by side, tells what happens as events, folds them into a state and picks the headline. Also the
 * places a walk can happen in, and how a target is found.
 */
package io.github.irsadoctor.walk;
