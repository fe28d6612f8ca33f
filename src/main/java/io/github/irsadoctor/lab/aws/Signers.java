package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Protocol;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Route;
import io.github.irsadoctor.lab.aws.wire.Scope;
import io.github.irsadoctor.lab.http.Request;
import java.time.Clock;
import java.util.Optional;

/** Knows who signed a request, and says what AWS says of keys it does not know or that have run out. */
record Signers(RunningAws aws, Clock clock) {

    /** Who signed it; empty for an unsigned request. */
    Optional<Identity> caller(Route route, Request request) {
        Optional<Scope> scope = Scope.of(request);
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Optional<Identity> signer = aws.signer(scope.get().accessKeyId());
        // Some SDKs sign this call although it needs no signature; AWS then does not look at it.
        if (route.operation().equals("AssumeRoleWithWebIdentity")) {
            return signer;
        }
        if (signer.isEmpty()) {
            throw unknown(route.protocol());
        }
        if (aws.expired(scope.get().accessKeyId(), clock.instant())) {
            throw expired(route.protocol());
        }
        return signer;
    }

    private static Refusal unknown(Protocol protocol) {
        String message = "The security token included in the request is invalid.";
        return switch (protocol) {
            case QUERY -> new Refusal(403, "InvalidClientTokenId", message);
            case JSON -> new Refusal(400, "UnrecognizedClientException", message);
            case REST -> new Refusal(403, "UnrecognizedClientException", message);
            case REST_XML ->
                new Refusal(
                        403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
        };
    }

    // Common errors of the IAM, EKS and S3 API references.
    private static Refusal expired(Protocol protocol) {
        String message = "The security token included in the request is expired";
        return switch (protocol) {
            case QUERY -> new Refusal(403, "ExpiredToken", message);
            case JSON -> new Refusal(400, "ExpiredTokenException", message);
            case REST -> new Refusal(403, "ExpiredTokenException", message);
            case REST_XML -> new Refusal(400, "ExpiredToken", "The provided token has expired.");
        };
    }
}
