/**
 * Prints a walk that has ended, and a policy's evaluation, as text and as JSON. Pure: state in, string out. All outside
 * text passes {@link io.github.irsadoctor.report.Page}, which makes it safe for a terminal before any colour is added.
 */
package io.github.irsadoctor.report;
