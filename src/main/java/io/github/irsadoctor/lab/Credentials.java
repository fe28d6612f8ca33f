package io.github.irsadoctor.lab;

/** Keys that open nothing but the lab. */
public record Credentials(String accessKeyId, String secretAccessKey) {}
