/** Step 8: is the pod using the service account everyone thinks it uses? */
package io.github.irsadoctor.checklist.serviceaccount;
