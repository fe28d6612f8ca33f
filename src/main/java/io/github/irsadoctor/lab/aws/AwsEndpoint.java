package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.cloudtrail.CloudTrail;
import io.github.irsadoctor.lab.aws.eks.Eks;
import io.github.irsadoctor.lab.aws.iam.Iam;
import io.github.irsadoctor.lab.aws.s3.S3;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.sts.Sts;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Form;
import io.github.irsadoctor.lab.aws.wire.Protocol;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Route;
import io.github.irsadoctor.lab.aws.wire.Scope;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Endpoint;
import io.github.irsadoctor.lab.http.Operation;
import io.github.irsadoctor.lab.http.Reply;
import io.github.irsadoctor.lab.http.Request;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * All of the lab's AWS behind one address. Signatures are not checked, access key ids are: one nobody was given is
 * refused as AWS does.
 */
public final class AwsEndpoint implements Endpoint {

    private final RunningAws aws;
    private final Map<String, Service> services;
    private final Signers signers;
    private final Recorder recorder;

    /**
     * Serves a running AWS.
     *
     * @param aws its state
     * @param keys of the issuers; the same that tokens are minted with
     * @param clock the lab's
     */
    public AwsEndpoint(RunningAws aws, SigningKeys keys, Clock clock) {
        this.aws = aws;
        this.signers = new Signers(aws, clock);
        this.recorder = new Recorder(aws, clock);
        this.services = Map.of(
                "sts", new Sts(aws, keys, clock),
                "iam", new Iam(aws, clock),
                "eks", new Eks(aws, clock),
                "cloudtrail", new CloudTrail(aws),
                "s3", new S3(aws, clock));
    }

    @Override
    public Operation operation(Request request) {
        Operation operation = Route.of(request).labelled();
        // Who signs it is all this one asks.
        if (operation.label().equals("sts:GetCallerIdentity")) {
            return operation.with("by", who(request));
        }
        return Scope.of(request)
                .filter(scope -> scope.service().equals("cloudtrail"))
                .map(scope -> operation.with("region", scope.region()))
                .orElse(operation);
    }

    @Override
    public Reply answer(Request request) {
        Route route = Route.of(request);
        Answers answers = answers();
        try {
            return serve(call(route, request, signers.caller(route, request)), answers);
        } catch (Refusal refusal) {
            return answers.error(route, refusal);
        }
    }

    @Override
    public Reply refusal(Request request, int status) {
        Route route = Route.of(request);
        Optional<Identity> caller = signer(request);
        String who = who(request);
        Answers answers = answers();
        Refusal refusal = new Denial(route, who, region(request), aws.now()).refusal(status);
        recorder.note(call(route, request, caller), answers.requestId(), Optional.of(refusal));
        return answers.error(route, refusal);
    }

    private Reply serve(Call call, Answers answers) {
        try {
            Reply reply = operation(call.route()).answer(call, answers);
            recorder.note(call, answers.requestId(), Optional.empty());
            return reply;
        } catch (Refusal refusal) {
            recorder.note(call, answers.requestId(), Optional.of(refusal));
            throw refusal;
        }
    }

    private Call call(Route route, Request request, Optional<Identity> caller) {
        return new Call(route, request, Form.of(request), region(request), caller);
    }

    private String who(Request request) {
        return signer(request).map(Identity::arn).orElse("anonymous");
    }

    private Optional<Identity> signer(Request request) {
        return Scope.of(request).flatMap(scope -> aws.signer(scope.accessKeyId()));
    }

    private Service.Operation operation(Route route) {
        return Optional.ofNullable(services.get(route.service()))
                .map(service -> service.operations().get(route.operation()))
                .orElseThrow(() -> unknown(route));
    }

    private String region(Request request) {
        return Scope.of(request).map(Scope::region).orElse(aws.now().region());
    }

    private Answers answers() {
        return new Answers(Ids.uuid("request " + aws.next()));
    }

    private static Refusal unknown(Route route) {
        if (route.protocol() == Protocol.QUERY) {
            return new Refusal(400, "InvalidAction", "Could not find operation " + route.operation());
        }
        return new Refusal(404, "UnknownOperationException", "The lab does not know " + route.label());
    }
}
