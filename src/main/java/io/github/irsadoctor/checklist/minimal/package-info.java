/** Step 10: does a minimal pod with the same service account work? */
package io.github.irsadoctor.checklist.minimal;
