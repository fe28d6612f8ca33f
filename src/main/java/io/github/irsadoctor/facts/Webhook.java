package io.github.irsadoctor.facts;

import java.time.Instant;
import java.util.List;

/**
 * The MutatingWebhookConfiguration that injects IRSA.
 *
 * @param name of the configuration, {@code pod-identity-webhook} on EKS
 * @param hooks its webhooks
 */
public record Webhook(String name, Instant created, List<Hook> hooks) {

    public Webhook {
        hooks = List.copyOf(hooks);
    }

    /** One webhook: its name, the URL or service it calls, its failure policy and selectors as one line of text each. */
    public record Hook(
            String name, String calls, String failurePolicy, String namespaceSelector, String objectSelector) {}
}
