package io.github.irsadoctor.checklist.sdk;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Trail;

/** What step 9 saw from outside: the image, and the user agent of the pod's calls to STS. */
record SdkEvidence(Seen<Container> container, Seen<Trail> trail) {}
