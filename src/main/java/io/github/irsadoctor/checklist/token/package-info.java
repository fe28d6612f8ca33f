/** Step 5: is the projected token in the pod, and do the variables point to it? */
package io.github.irsadoctor.checklist.token;
