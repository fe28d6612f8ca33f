package io.github.irsadoctor.iam;

import io.github.irsadoctor.iam.ErrorCodes.Code;
import io.github.irsadoctor.iam.ObservedError.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the errors of one log record. */
final class ErrorFinder {

    private static final Pattern ISSUER = Pattern.compile("\\s*for\\s*https?://([^\\s\"'<>,;)\\\\]{1,400})");
    private static final Pattern STS_HOST = Pattern.compile(
            "(?<![\\w.-])((?:vpce-[\\w-]{1,80}\\.)?sts(?:-fips)?(?:\\.[a-z0-9-]{0,40}){0,3}\\.(?:amazonaws\\.com(?:\\.cn)?|api\\.aws))");
    // CI actions that speak OIDC with their own issuer, and servers that speak S3 or STS and are not AWS.
    private static final List<String> OTHER_PRODUCTS = List.of(
            "couldnotassumerolewithoidc",
            "checkyouractioninputs",
            "token.actions.githubusercontent.com",
            "server:minio",
            "radosgw");

    private final ErrorText text;
    private final boolean foreign;
    private List<Code> codes;

    ErrorFinder(ErrorText text) {
        this.text = text;
        this.foreign = OTHER_PRODUCTS.stream().anyMatch(text::has);
        this.codes = List.of();
    }

    /** The errors in text order, each once. */
    List<ObservedError> errors() {
        List<ErrorHit> hits = hits();
        codes = ErrorCodes.find(text);
        if (hits.isEmpty()) {
            hits = codes.stream()
                    .filter(code -> code.sure() || ErrorCodes.isKnown(code.value()))
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
        for (int at : DenialGrammar.anchors(text)) {
            Denial denial = DenialGrammar.at(text, at);
            hits.add(new ErrorHit(ErrorKinds.of(denial), at, at + 1, Optional.of(denial)));
        }
        boolean refusedByName = !hits.isEmpty();
        ErrorPhrases.find(text).stream()
                .filter(hit -> !(refusedByName && hit.kind() == Kind.TRUST_REFUSED))
                .forEach(hits::add);
        return hits;
    }

    private Kind kindOf(Code code) {
        return ErrorKinds.of(code.value(), text.has("assumerolewithwebidentity") || text.has("webidentityerr"));
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
        if (hit.kind() == Kind.NO_PROVIDER) {
            Matcher issuer = ISSUER.matcher(text.flat(hit.end(), Math.min(text.length(), hit.end() + 500)));
            return issuer.lookingAt() ? Optional.of(issuer.group(1).replaceFirst("[.:]$", "")) : Optional.empty();
        }
        if (hit.kind() != Kind.STS_UNREACHABLE && hit.kind() != Kind.STS_UNTRUSTED) {
            return Optional.empty();
        }
        Matcher host = STS_HOST.matcher(text.flat());
        return host.find() ? Optional.of(host.group(1)) : Optional.empty();
    }

    private Optional<String> operation(ErrorHit hit) {
        if (!ErrorKinds.namesOperation(hit.kind())) {
            return Optional.empty();
        }
        Optional<String> ofAction = hit.denial().flatMap(Denial::action).flatMap(ErrorOperation::ofAction);
        Optional<String> named = ofAction.or(() -> ErrorOperation.near(text, hit.at()));
        // .NET says AssumeRole for web identity too.
        return ErrorKinds.isWebIdentity(hit.kind()) ? named.map(any -> ErrorOperation.WEB_IDENTITY) : named;
    }

    private Optional<String> code(ErrorHit hit, int previous, int next) {
        if (!ErrorKinds.hasCode(hit.kind())) {
            return Optional.empty();
        }
        Comparator<Code> byPlace = Comparator.comparingInt(Code::at);
        return codes.stream()
                .filter(code -> !code.behind() && code.at() <= hit.at() && code.at() > previous)
                .max(byPlace)
                .or(() -> codes.stream()
                        .filter(code -> code.at() > hit.at() && code.at() < next)
                        .min(byPlace))
                .map(Code::value);
    }
}
