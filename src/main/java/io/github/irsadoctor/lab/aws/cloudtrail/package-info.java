/** The lab's CloudTrail: the events it holds and LookupEvents. */
package io.github.irsadoctor.lab.aws.cloudtrail;
