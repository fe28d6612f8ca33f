/** Step 9: is the SDK new enough, complete, and does its chain reach web identity? */
package io.github.irsadoctor.checklist.sdk;
