package io.github.irsadoctor.facts;

/** The identity AWS sees behind our own credentials. */
public record Caller(String arn, String account) {}
