/** Plain text: the one sanitiser for outside text, shell quoting, spelling help and cutting. Depends on nothing. */
package io.github.irsadoctor.text;
