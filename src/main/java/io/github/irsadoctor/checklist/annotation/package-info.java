/** Step 2: does the service account name a role, spelt right, that exists? */
package io.github.irsadoctor.checklist.annotation;
