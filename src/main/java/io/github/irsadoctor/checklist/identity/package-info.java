/** Step 7: who is the pod, which credentials win over IRSA, is STS reached? */
package io.github.irsadoctor.checklist.identity;
