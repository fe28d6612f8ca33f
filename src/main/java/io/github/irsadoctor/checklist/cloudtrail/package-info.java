/** The panel beside every step: what did AWS record? Presence proves, silence never does. */
package io.github.irsadoctor.checklist.cloudtrail;
