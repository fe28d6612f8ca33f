/** A little S3, so that what a role may do can be tried: buckets without objects, judged by the role's policies. */
package io.github.irsadoctor.lab.aws.s3;
