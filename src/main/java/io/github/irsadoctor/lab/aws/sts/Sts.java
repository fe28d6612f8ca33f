package io.github.irsadoctor.lab.aws.sts;

import io.github.irsadoctor.iam.AssumedRole;
import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.cloudtrail.WebIdentityEvent;
import io.github.irsadoctor.lab.aws.iam.Access;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * STS. AssumeRoleWithWebIdentity is unsigned and climbs the whole ladder; a call that reaches the role, allowed or
 * refused, is in CloudTrail. Calls that fail before it are in no event: no public example of one is known, so whether
 * AWS writes them is unsettled (irsa-semantics 7.3).
 */
public final class Sts implements Service {

    // What a NAT gateway would show; the range is reserved for documentation (RFC 5737).
    private static final String SOURCE = "203.0.113.10";

    private final RunningAws aws;
    private final SigningKeys keys;
    private final Clock clock;

    public Sts(RunningAws aws, SigningKeys keys, Clock clock) {
        this.aws = aws;
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether the role a valid token asks for is there and its trust policy lets the token in. */
    public static boolean trusts(AwsState aws, WebIdentity identity, Instant now) {
        Trust trust = new Trust(now, aws.region(), SOURCE, "-");
        return aws.role(identity.roleArn())
                .filter(role -> trust.allows(role, identity, "session"))
                .isPresent();
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "GetCallerIdentity", this::getCallerIdentity,
                "AssumeRole", this::assumeRole,
                "AssumeRoleWithWebIdentity", this::assumeRoleWithWebIdentity);
    }

    private Reply getCallerIdentity(Call call, Answers answers) {
        Identity caller = call.signer();
        return answers.xml(
                call.route(),
                xml -> xml.text("Arn", caller.arn())
                        .text("UserId", caller.userId())
                        .text("Account", caller.account()));
    }

    private Reply assumeRole(Call call, Answers answers) {
        Identity caller = call.signer();
        Asked asked = Asked.of(call);
        active(call, caller.account());
        Instant now = clock.instant();
        AwsState seen = aws.now(now);
        Role role = seen.role(asked.role())
                .filter(found -> trust(call, now)
                        .allows(found, caller, asked.sessionName(), permitted(seen, call, caller, asked, now)))
                .orElseThrow(() -> new Refusal(
                        403,
                        "AccessDenied",
                        "User: " + caller.arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                                + asked.role()));
        boolean chained = AssumedRole.parse(caller.arn()).isPresent();
        Credentials given = Credentials.give(aws, role, asked.sessionName(), now, asked.lasting(role, chained));
        return answers.xml(call.route(), given::write);
    }

    private static boolean permitted(AwsState seen, Call call, Identity caller, Asked asked, Instant now) {
        return new Access(seen, call.region(), now)
                .refusal(caller, "sts:AssumeRole", Optional.of(asked.role().toString()))
                .isEmpty();
    }

    // Which account STS looks at is documented for web identity only: the role's (IAM user guide,
    // id_credentials_temp_enable-regions). GetCallerIdentity answers all the same.
    private void active(Call call, String account) {
        if (aws.now().settings().inactiveRegions().contains(call.region())) {
            throw new Refusal(
                    403,
                    "RegionDisabledException",
                    "STS is not activated in this region for account:" + account
                            + ". Your account administrator can activate STS in this region using the IAM Console.");
        }
    }

    private Reply assumeRoleWithWebIdentity(Call call, Answers answers) {
        Asked asked = Asked.of(call);
        active(call, asked.role().account());
        String token = call.required("WebIdentityToken");
        Instant now = clock.instant();
        AwsState seen = aws.now(now);
        WebIdentity identity = new Ladder(seen, keys, now).climb(asked.role(), token);
        Optional<Role> role =
                seen.role(asked.role()).filter(found -> trust(call, now).allows(found, identity, asked.sessionName()));
        if (role.isEmpty()) {
            record(call, asked, identity, now, new WebIdentityEvent.Outcome.Refused("AccessDenied"));
            throw new Refusal(403, "AccessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
        }
        Duration duration = asked.lasting(role.get(), false);
        Credentials given = Credentials.give(aws, role.get(), asked.sessionName(), now, duration);
        record(
                call,
                asked,
                identity,
                now,
                new WebIdentityEvent.Outcome.Granted(
                        given.accessKeyId(), role.get().id(), given.expires()));
        return answers.xml(call.route(), xml -> {
            xml.text("SubjectFromWebIdentityToken", identity.subject())
                    .text("Audience", identity.audience())
                    .text("Provider", identity.providerArn());
            given.write(xml);
        });
    }

    private void record(Call call, Asked asked, WebIdentity identity, Instant now, WebIdentityEvent.Outcome outcome) {
        String id = Ids.uuid("event " + asked.role() + identity.subject() + aws.next());
        aws.record(new WebIdentityEvent(
                        id,
                        now,
                        call.region(),
                        identity,
                        asked.sessionName(),
                        asked.duration(),
                        SOURCE,
                        userAgent(call),
                        outcome)
                .event());
    }

    private Trust trust(Call call, Instant now) {
        return new Trust(now, call.region(), SOURCE, userAgent(call));
    }

    private static String userAgent(Call call) {
        return call.request().header("user-agent").orElse("-");
    }
}
