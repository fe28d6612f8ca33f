package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Attempt;
import io.github.irsadoctor.live.Call;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Failures;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends the AWS calls of one walk. */
final class AwsAsk {

    private final AwsConnection connection;
    private final Calls calls;

    AwsAsk(AwsConnection connection, Calls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    /** A call with the credentials that read the cluster. */
    <T> Pending<T> own(AwsQuestion question, Function<AwsClients, T> request) {
        return ask(question, connection::own, "own", request);
    }

    /** A call with the credentials that read the role's account. */
    <T> Pending<T> iam(AwsQuestion question, Function<AwsClients, T> request) {
        return ask(question, connection::iam, "iam", request);
    }

    /** Work made of several calls. */
    <T> Pending<T> compose(String name, Map<String, String> parameters, Supplier<Seen<T>> work) {
        return calls.compose(Call.of(name, parameters), work);
    }

    String region() {
        return connection.region();
    }

    private <T> Pending<T> ask(
            AwsQuestion question, Supplier<Seen<AwsClients>> source, String kind, Function<AwsClients, T> request) {
        Supplier<Seen<AwsClients>> clients =
                () -> calls.compose(Call.of("AWS credentials", Map.of("for", kind)), source)
                        .await();
        // Whose credentials these are is known once they were looked for.
        Failures failures =
                thrown -> new AwsFailures(question.operation(), question.what(), connection.label()).read(thrown);
        Attempt<T> attempt =
                budget -> Seen.of(request.apply(clients.get().value().orElseThrow()));
        return calls.ask(question.call(), clients, attempt, failures);
    }

    /** What AWS may leave out. */
    static Optional<String> some(String text) {
        return Optional.ofNullable(text).filter(it -> !it.isEmpty());
    }

    /** As text, empty where AWS left it out. */
    static String text(String text) {
        return text == null ? "" : text;
    }
}
