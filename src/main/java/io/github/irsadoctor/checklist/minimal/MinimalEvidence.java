package io.github.irsadoctor.checklist.minimal;

import io.github.irsadoctor.facts.Seen;

/** What the minimal pod needs to know. */
record MinimalEvidence(String namespace, Seen<String> accountName) {}
