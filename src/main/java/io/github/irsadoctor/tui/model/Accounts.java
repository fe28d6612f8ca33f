package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Unseen;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The service accounts of the pods that are listed.
 *
 * @param known by namespace and name; empty until they arrive
 * @param trouble why they do not
 */
public record Accounts(Optional<Map<String, Account>> known, Optional<Unseen> trouble) {

    static final Accounts WAITING = new Accounts(Optional.empty(), Optional.empty());

    static Accounts of(List<ServiceAccount> accounts) {
        Map<String, Account> known = new HashMap<>();
        accounts.forEach(it -> known.put(key(it.meta().namespace(), it.meta().name()), Account.of(it)));
        return new Accounts(Optional.of(Map.copyOf(known)), Optional.empty());
    }

    static Accounts failed(Unseen why) {
        return new Accounts(Optional.empty(), Optional.of(why));
    }

    Account of(String namespace, String name) {
        return known.map(it -> it.getOrDefault(key(namespace, name), Account.MISSING))
                .orElse(Account.NOT_KNOWN);
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
