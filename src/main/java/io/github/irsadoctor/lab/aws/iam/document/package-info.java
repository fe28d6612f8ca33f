/** What IAM refuses to store: the grammar of policy documents, of trust policies and of permission policies. */
package io.github.irsadoctor.lab.aws.iam.document;
