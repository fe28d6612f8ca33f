/** Step 1: does IAM, in the role's account, know this cluster's issuer with the audience the token carries? */
package io.github.irsadoctor.checklist.provider;
