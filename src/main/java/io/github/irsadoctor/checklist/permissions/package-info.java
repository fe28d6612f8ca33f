/** Step 6: can the role be assumed, and may it do what the pod was refused? */
package io.github.irsadoctor.checklist.permissions;
