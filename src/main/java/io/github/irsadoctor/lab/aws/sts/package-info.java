/** The lab's STS: the ladder a web identity token climbs, with AWS's own codes and texts. */
package io.github.irsadoctor.lab.aws.sts;
