package io.github.irsadoctor.lab.aws;

import io.github.irsadoctor.lab.aws.cloudtrail.CloudTrail;
import io.github.irsadoctor.lab.aws.eks.Eks;
import io.github.irsadoctor.lab.aws.iam.Iam;
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

    /**
     * Serves a running AWS.
     *
     * @param aws its state
     * @param keys of the issuers; the same that tokens are minted with
     * @param clock the lab's
     */
    public AwsEndpoint(RunningAws aws, SigningKeys keys, Clock clock) {
        this.aws = aws;
        this.services = Map.of(
                "sts", new Sts(aws, keys, clock),
                "iam", new Iam(aws),
                "eks", new Eks(aws),
                "cloudtrail", new CloudTrail(aws));
    }

    @Override
    public Operation operation(Request request) {
        Operation operation = Route.of(request).labelled();
        // Who signs it is all this one asks.
        if (operation.label().equals("sts:GetCallerIdentity")) {
            return operation.with("by", signer(request));
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
            Call call = new Call(route, request, Form.of(request), region(request), caller(route, request));
            return operation(route).answer(call, answers);
        } catch (Refusal refusal) {
            return answers.error(route, refusal);
        }
    }

    @Override
    public Reply refusal(Request request, int status) {
        Route route = Route.of(request);
        String who = signer(request);
        return answers().error(route, new Denial(route, who, region(request), aws.now()).refusal(status));
    }

    private String signer(Request request) {
        return Scope.of(request)
                .flatMap(scope -> aws.signer(scope.accessKeyId()))
                .map(Identity::arn)
                .orElse("anonymous");
    }

    private Service.Operation operation(Route route) {
        return Optional.ofNullable(services.get(route.service()))
                .map(service -> service.operations().get(route.operation()))
                .orElseThrow(() -> unknown(route));
    }

    private String region(Request request) {
        return Scope.of(request).map(Scope::region).orElse(aws.now().region());
    }

    private Optional<Identity> caller(Route route, Request request) {
        Optional<Scope> scope = Scope.of(request);
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Optional<Identity> signer = aws.signer(scope.get().accessKeyId());
        // Some SDKs sign this call although it needs no signature; AWS then does not look at it.
        if (signer.isEmpty() && !route.operation().equals("AssumeRoleWithWebIdentity")) {
            String code = route.protocol() == Protocol.QUERY ? "InvalidClientTokenId" : "UnrecognizedClientException";
            int status = route.protocol() == Protocol.JSON ? 400 : 403;
            throw new Refusal(status, code, "The security token included in the request is invalid.");
        }
        return signer;
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
