package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ErrorCodes.Code;
import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the errors of one log record. */
final class ErrorFinder {

    // CI actions that speak OIDC with their own issuer, and servers that speak S3 or STS and are not AWS.
    private static final List<String> OTHER_PRODUCTS = List.of(
            "couldnotassumerolewithoidc",
            "checkyouractioninputs",
            "token.actions.githubusercontent.com",
            "server:minio",
            "radosgw");

    private final ErrorText text;
    private final boolean foreign;
    private final boolean aboutWebIdentity;
    private final NavigableMap<Integer, Code> codes;
    private final NavigableMap<Integer, String> operations;
    private final NavigableMap<Integer, String> hosts;

    ErrorFinder(ErrorText text) {
        this.text = text;
        this.foreign = OTHER_PRODUCTS.stream().anyMatch(text::has);
        this.aboutWebIdentity = text.has("assumerolewithwebidentity") || text.has("webidentityerr");
        this.codes = ErrorCodes.find(text);
        this.operations = ErrorOperation.named(text);
        this.hosts = ErrorHosts.sts(text);
    }

    /** The errors in text order, each once. */
    List<ObservedError> errors() {
        List<ErrorHit> hits = hits();
        if (hits.isEmpty()) {
            boolean ofAws = Stream.of("aws", "amazon", "arn:", "requestid").anyMatch(text::has);
            hits = codes.values().stream()
                    .filter(code -> code.sure() || ofAws)
                    .map(code -> new ErrorHit(kindOf(code), code.at(), code.at() + 1))
                    .toList();
        }
        int best = hits.stream().mapToInt(ErrorHit::rank).min().orElse(0);
        List<ErrorHit> kept = hits.stream()
                .filter(hit -> hit.rank() == best)
                .sorted(Comparator.comparingInt(ErrorHit::at))
                .toList();
        return Stream.iterate(0, i -> i < kept.size(), i -> i + 1)
                .map(i -> error(kept.get(i), i == 0 ? -1 : kept.get(i - 1).at(), after(kept, i)))
                .distinct()
                .toList();
    }

    private int after(List<ErrorHit> kept, int i) {
        return i + 1 < kept.size() ? kept.get(i + 1).at() : text.length();
    }

    private List<ErrorHit> hits() {
        List<ErrorHit> hits = new ArrayList<>();
        DenialGrammar.read(text)
                .forEach(
                        (at, denial) -> hits.add(new ErrorHit(ErrorKinds.of(denial), at, at + 1, Optional.of(denial))));
        boolean refusedByName = !hits.isEmpty();
        ErrorPhrases.find(text).stream()
                .filter(hit -> !(refusedByName && hit.kind() == Kind.TRUST_REFUSED))
                .forEach(hits::add);
        return hits;
    }

    private Kind kindOf(Code code) {
        return ErrorKinds.of(code.value(), aboutWebIdentity);
    }

    private ObservedError error(ErrorHit hit, int previous, int next) {
        Optional<String> host = host(hit);
        Optional<Denial> denial = hit.denial();
        return new ObservedError(
                ErrorKinds.impliedCode(hit.kind()).or(() -> code(hit, previous, next)),
                operation(hit),
                kind(hit, host),
                denial.flatMap(Denial::caller).map(DenialCaller::arn),
                denial.flatMap(Denial::action),
                denial.flatMap(Denial::resource),
                host,
                text.flat());
    }

    private Kind kind(ErrorHit hit, Optional<String> host) {
        if (foreign) {
            return Kind.FOREIGN;
        }
        boolean otherIssuer = hit.kind() == Kind.NO_PROVIDER
                && host.filter(issuer -> !issuer.startsWith("oidc.eks.") && !issuer.startsWith("oidc-eks."))
                        .isPresent();
        return otherIssuer ? Kind.FOREIGN_ISSUER : hit.kind();
    }

    private Optional<String> host(ErrorHit hit) {
        return switch (hit.kind()) {
            case NO_PROVIDER -> ErrorHosts.issuer(text, hit.end());
            case STS_UNREACHABLE, STS_UNTRUSTED -> ErrorOperation.near(hosts, hit.at());
            default -> Optional.empty();
        };
    }

    private Optional<String> operation(ErrorHit hit) {
        if (!ErrorKinds.namesOperation(hit.kind())) {
            return Optional.empty();
        }
        Optional<String> ofAction = hit.denial().flatMap(Denial::action).flatMap(ErrorOperation::ofAction);
        Optional<String> named = ofAction.or(() -> ErrorOperation.near(operations, hit.at()));
        // .NET says AssumeRole for web identity too.
        return ErrorKinds.isWebIdentity(hit.kind()) ? named.map(any -> ErrorOperation.WEB_IDENTITY) : named;
    }

    private Optional<String> code(ErrorHit hit, int previous, int next) {
        if (!ErrorKinds.hasCode(hit.kind())) {
            return Optional.empty();
        }
        Optional<Code> before = codes.subMap(previous, false, hit.at(), true).descendingMap().values().stream()
                .filter(code -> !code.behind())
                .findFirst();
        return before.or(() -> codes.subMap(hit.at(), true, Math.max(hit.at(), next), true).values().stream()
                        .findFirst())
                .map(Code::value);
    }
}
