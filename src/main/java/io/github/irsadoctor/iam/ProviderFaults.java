package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In what a federated principal as written differs from the provider ARN of the request. */
final class ProviderFaults {

    private static final String PROVIDER = "oidc-provider/";

    private ProviderFaults() {}

    static List<String> of(String wanted, String written) {
        List<String> faults = new ArrayList<>();
        Optional<Arn> meant = Arn.parse(wanted);
        Optional<Arn> have = Arn.parse(Strays.without(written));
        if (meant.isEmpty()) {
            return faults;
        }
        String issuer = issuer(meant.get().resource());
        if (have.isEmpty()) {
            faults.addAll(IssuerFaults.of(issuer, written));
            faults.add("it is no ARN; the form is arn:PARTITION:iam::ACCOUNT:oidc-provider/ISSUER");
            return faults;
        }
        Strays.fault(written).ifPresent(faults::add);
        arn(meant.get(), have.get(), faults);
        String resource = have.get().resource();
        if (resource.contains("*") || resource.contains("?")) {
            faults.add("a principal is compared as a whole, without wildcards");
        } else {
            faults.addAll(IssuerFaults.of(issuer, issuer(resource)));
        }
        return faults;
    }

    private static String issuer(String resource) {
        return resource.startsWith(PROVIDER) ? resource.substring(PROVIDER.length()) : resource;
    }

    private static void arn(Arn meant, Arn have, List<String> faults) {
        if (!meant.partition().equals(have.partition())) {
            faults.add("its partition is " + have.partition() + ", not " + meant.partition());
        }
        if (!meant.account().equals(have.account())) {
            faults.add("it names another account, " + have.account() + " for " + meant.account());
        }
        if (!have.service().equals(meant.service()) || !have.region().isEmpty()) {
            faults.add("it is no ARN of IAM");
        }
        if (have.resource().startsWith("saml-provider/")) {
            faults.add("it names a SAML provider");
        } else if (!have.resource().startsWith(PROVIDER)) {
            faults.add("oidc-provider/ is missing before the issuer");
        }
    }
}
