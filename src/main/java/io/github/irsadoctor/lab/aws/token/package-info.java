/** The lab's token issuers: their keys, and projected service account tokens signed with them. */
package io.github.irsadoctor.lab.aws.token;
