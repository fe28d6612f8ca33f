package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.http.Faults;
import io.github.irsadoctor.lab.http.LabServer;
import io.github.irsadoctor.lab.http.RequestLog;
import java.net.URI;
import java.time.Clock;

/** The lab's AWS, listening. Its address goes into {@code AWS_ENDPOINT_URL} or an SDK's endpointOverride. */
public final class AwsServer implements AutoCloseable {

    private final RunningAws aws;
    private final LabServer server;

    private AwsServer(RunningAws aws, LabServer server) {
        this.aws = aws;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param state what it begins with
     * @param keys of the issuers; the same that tokens are minted with
     * @param clock the lab's
     * @param faults named as {@code iam:GetRole}
     * @param log where requests are noted, under the server name {@code aws}
     */
    public static AwsServer start(AwsState state, SigningKeys keys, Clock clock, Faults faults, RequestLog log) {
        RunningAws aws = new RunningAws(state);
        return new AwsServer(aws, LabServer.start("aws", new AwsEndpoint(aws, keys, clock), faults, log));
    }

    /** Its one address. */
    public URI uri() {
        return server.uri();
    }

    /** Its state, to look at or to change. */
    public RunningAws running() {
        return aws;
    }

    @Override
    public void close() {
        server.close();
    }
}
