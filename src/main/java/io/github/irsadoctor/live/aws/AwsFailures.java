package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Failure;
import io.github.irsadoctor.live.Failures;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.Network;
import io.github.irsadoctor.live.RetryAfter;
import io.github.irsadoctor.text.Sanitiser;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Reads the refusals of one AWS call.
 *
 * @param operation for example {@code iam:GetRole}
 * @param what the thing, where it is proven absent
 * @param label whose credentials were used
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html">Common errors</a>
 */
record AwsFailures(String operation, String what, String label) implements Failures {

    private static final int LONGEST = 300;
    private static final Set<String> ABSENT =
            Set.of("NoSuchEntity", "NoSuchEntityException", "ResourceNotFoundException", "NotFoundException");
    private static final Set<String> DENIED = Set.of(
            "AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "NotAuthorized", "AuthorizationError");
    private static final Set<String> REJECTED = Set.of(
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidClientTokenId",
            "UnrecognizedClientException",
            "InvalidAccessKeyId",
            "InvalidToken",
            "SignatureDoesNotMatch",
            "InvalidSignatureException",
            "IncompleteSignature",
            "MissingAuthenticationToken",
            "MissingAuthenticationTokenException",
            "RequestExpired",
            "AuthFailure");

    @Override
    public Failure read(Throwable thrown) {
        if (thrown instanceof AwsServiceException refusal) {
            return refused(refusal);
        }
        if (thrown instanceof LoginProblem problem) {
            return Failure.settled(new Seen.NotAsked<>(problem.getMessage()));
        }
        return Network.read(thrown, operation, "AWS")
                .orElseGet(() -> Failure.settled(broken(String.valueOf(thrown.getMessage()))));
    }

    private Failure refused(AwsServiceException refusal) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(refusal.awsErrorDetails());
        String code = details.map(AwsErrorDetails::errorCode).orElse("");
        String message = details.map(AwsErrorDetails::errorMessage).orElse("");
        if (ABSENT.contains(code)) {
            return Failure.settled(new Seen.Absent<>(what));
        }
        if (DENIED.contains(code)) {
            return Failure.settled(new Seen.Denied<>(operation, line(message)));
        }
        // The SDK has corrected its clock from this answer by now.
        boolean again = refusal.isThrottlingException()
                || refusal.statusCode() >= 500
                || refusal.statusCode() == 429
                || refusal.isClockSkewException();
        Seen<Object> outcome = REJECTED.contains(code)
                ? new Seen.NotAsked<>("AWS does not accept the credentials of " + label + " (" + code
                        + "); sign in again or choose another profile.")
                : broken("HTTP " + refusal.statusCode() + " " + code + " " + message);
        return new Failure(outcome, again, retryAfter(details));
    }

    private static Optional<Duration> retryAfter(Optional<AwsErrorDetails> details) {
        return details.map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("Retry-After"))
                .flatMap(RetryAfter::parse);
    }

    private Seen<Object> broken(String says) {
        return new Seen.Broken<>(operation, line(says.strip()));
    }

    private static String line(String text) {
        return Sanitiser.line(text, LONGEST);
    }
}
