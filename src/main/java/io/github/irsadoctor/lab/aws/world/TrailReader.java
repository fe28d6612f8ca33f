package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.WebIdentity;
import io.github.irsadoctor.lab.aws.cloudtrail.WebIdentityEvent;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Event;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.sts.Sts;
import io.github.irsadoctor.lab.yaml.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What CloudTrail holds when a world begins: the world's own list, else what the app's calls would have left behind.
 *
 * @param base the app's calls
 * @param aws everything but the events
 * @param roles what role names mean
 */
record TrailReader(AwsBase base, AwsState aws, RoleReader roles) {

    private static final String SDK =
            "Botocore/1.43.11 ua/2.1 os/linux#6.1 md/arch#x86_64 lang/python#3.12.4 md/pyimpl#CPython m/h,k";
    private static final String SOURCE = "203.0.113.10";
    private static final Duration SESSION = Duration.ofHours(1);

    List<Event> read(Section section) {
        if (section.has("trail")) {
            return section.sections("trail").stream().map(this::written).toList();
        }
        return outcome().map(this::generated).orElse(List.of());
    }

    private Event written(Section entry) {
        entry.knows(
                "time", "error", "role", "userAgent", "subject", "session", "region", "issuer", "audience", "address");
        String text = roles.arn(entry.text("role").orElse(base.role().toString()));
        RoleArn role =
                RoleArn.parse(text).orElseThrow(() -> entry.wrong("role", "must be the name or the ARN of a role"));
        Instant time = base.now()
                .plus(entry.offset("time").orElseThrow(() -> entry.wrong("time", "is missing; for example -5m")));
        WebIdentity identity = new WebIdentity(
                issuer(entry),
                entry.text("subject").orElse(base.subject().toString()),
                entry.text("audience").orElse(base.audience()),
                role);
        return new WebIdentityEvent(
                        Ids.uuid(
                                base.world() + time + role + entry.text("error").orElse("")),
                        time,
                        entry.text("region").orElse(base.region()),
                        identity,
                        entry.text("session").orElse("botocore-session-" + time.getEpochSecond()),
                        Optional.empty(),
                        entry.text("address").orElse(SOURCE),
                        entry.text("userAgent").orElse(SDK),
                        outcome(entry, role, time))
                .event();
    }

    private Issuer issuer(Section entry) {
        return entry.text("issuer").map(key -> WorldAws.issuer(key, base)).orElse(base.issuer());
    }

    private WebIdentityEvent.Outcome outcome(Section entry, RoleArn role, Instant time) {
        Optional<String> error = entry.text("error");
        return error.isPresent() ? new WebIdentityEvent.Outcome.Refused(error.get()) : granted(role, time);
    }

    private List<Event> generated(boolean allowed) {
        return base.calls().stream()
                .map(call -> generated(base.now().plus(call), allowed))
                .toList();
    }

    private Event generated(Instant time, boolean allowed) {
        return new WebIdentityEvent(
                        Ids.uuid(base.world() + time + base.role()),
                        time,
                        base.region(),
                        identity(),
                        "botocore-session-" + time.getEpochSecond(),
                        Optional.empty(),
                        SOURCE,
                        SDK,
                        allowed ? granted(base.role(), time) : new WebIdentityEvent.Outcome.Refused("AccessDenied"))
                .event();
    }

    private WebIdentityEvent.Outcome granted(RoleArn role, Instant time) {
        String id = aws.role(role).map(Role::id).orElse(Ids.iam("AROA", 17, base.world() + role));
        return new WebIdentityEvent.Outcome.Granted(
                Ids.iam("ASIA", 16, base.world() + role + time), id, time.plus(SESSION));
    }

    /** Whether the app's calls reach the role as things stand, and if so whether it lets them in. */
    private Optional<Boolean> outcome() {
        Optional<OidcProvider> provider = aws.provider(base.role().account(), base.issuer())
                .filter(found -> found.clientIds().contains(base.audience()))
                .filter(found -> !found.thumbprintRejected());
        return provider.map(found -> Sts.trusts(aws, identity(), base.now()));
    }

    private WebIdentity identity() {
        return new WebIdentity(base.issuer(), base.subject().toString(), base.audience(), base.role());
    }
}
