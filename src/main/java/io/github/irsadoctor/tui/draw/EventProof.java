package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.facts.TrailEvent;

/**
 * What an event proves by how far STS came: provider, audience, signature and expiry come before the role (irsa-semantics
 * 3.4; irsa-failures section 0).
 */
final class EventProof {

    private static final String NOT_TRUST = " It says nothing about the role's trust policy.";

    private EventProof() {}

    static String of(TrailEvent event) {
        String error = event.error().orElse("");
        if (error.isEmpty()) {
            return "Provider, audience, signature, expiry and trust policy were all right when it was asked. What the role"
                    + " may do is another question.";
        }
        if (error.equals("AccessDenied")) {
            return "STS found the provider, and found the token's audience, signature and expiry right. What refused it is"
                    + " the role: its trust policy does not let this subject in, or there is no such role.";
        }
        if (error.startsWith("InvalidIdentityToken")) {
            return "STS refused the token before it looked at the role: the provider is not in the role's account, or does"
                    + " not accept the token's audience or signature." + NOT_TRUST;
        }
        if (error.startsWith("ExpiredToken")) {
            return "The token was too old when it was sent: the program goes on with one that it read before."
                    + NOT_TRUST;
        }
        if (error.startsWith("IDP")) {
            return "STS could not settle the token with its issuer; that may pass by itself." + NOT_TRUST;
        }
        return "STS gave up on the request before it looked at the role." + NOT_TRUST;
    }
}
