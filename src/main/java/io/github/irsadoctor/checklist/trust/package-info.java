/** Step 3: would the role's trust policy let this cluster's tokens in? The subject condition is step 4's. */
package io.github.irsadoctor.checklist.trust;
