package io.github.irsadoctor.live;

import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.text.Sanitiser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What the network did to a request, read from the exception and its causes. */
public final class Network {

    private static final int MOST_CAUSES = 20;

    private Network() {}

    /**
     * Reads a transport's exception.
     *
     * @param what the call
     * @param host whom it went to, as a person would name it
     * @return empty if no cause in the chain is the network's
     */
    public static Optional<Failure> read(Throwable thrown, String what, String host) {
        Optional<Failure> cut = Optional.empty();
        Throwable cause = thrown;
        // A plain IOException says least: clients wrap a refusal in one, and the JDK puts one inside a refusal.
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
            Optional<Failure> here = one(cause, what, host);
            if (here.isPresent() && !here.get().again()) {
                return here;
            }
            cut = cut.or(() -> here);
        }
        return cut;
    }

    private static Optional<Failure> one(Throwable cause, String what, String host) {
        if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
            return Optional.of(Failure.settled(new Seen.TimedOut<>(what, Retrying.EACH)));
        }
        if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
            return broken(what, "the name " + host + " cannot be resolved", false);
        }
        if (cause instanceof ConnectException) {
            return broken(what, "no connection to " + host + " (" + detail(cause, "refused") + ")", false);
        }
        if (cause instanceof SSLException) {
            return broken(what, "no trusted connection to " + host + ": " + detail(cause, "TLS failed"), false);
        }
        if (cause instanceof IOException) {
            return broken(what, "the connection to " + host + " was cut: " + detail(cause, "no answer"), true);
        }
        return Optional.empty();
    }

    private static Optional<Failure> broken(String what, String says, boolean again) {
        return Optional.of(new Failure(new Seen.Broken<>(what, says), again, Optional.empty()));
    }

    private static String detail(Throwable cause, String otherwise) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? otherwise : Sanitiser.line(message, 200);
    }
}
