/** Step 4: does the sub condition match the pod's namespace and service account? */
package io.github.irsadoctor.checklist.subject;
