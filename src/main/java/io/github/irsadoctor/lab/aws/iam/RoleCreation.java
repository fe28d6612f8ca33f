package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.iam.document.Principals;
import io.github.irsadoctor.lab.aws.iam.document.TrustDocument;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What CreateRole asks for, within the limits of the botocore iam model. */
record RoleCreation(
        String path,
        String name,
        String trust,
        Optional<String> description,
        Duration maxSession,
        Optional<String> boundary,
        Map<String, String> tags) {

    static final Rule[] DESCRIPTION = {
        Rule.atMost(1000), Rule.pattern("[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*")
    };
    static final Rule[] DOCUMENT = {
        Rule.atMost(131_072), Rule.atLeast(1), Rule.pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")
    };
    static final int SHORTEST = 3600;
    static final int LONGEST = 43_200;

    private static final Rule[] PATH = {
        Rule.atMost(512), Rule.atLeast(1), Rule.pattern("(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)")
    };

    static RoleCreation of(Call call) {
        Fields fields = new Fields(call.form());
        String path = fields.may("Path", PATH).orElse("/");
        String name = fields.need("RoleName", Rule.atMost(64), Rule.atLeast(1));
        String trust = fields.need("AssumeRolePolicyDocument", DOCUMENT);
        Optional<String> description = fields.may("Description", DESCRIPTION);
        int longest = fields.number("MaxSessionDuration", SHORTEST, LONGEST).orElse(SHORTEST);
        Optional<String> boundary = fields.may("PermissionsBoundary", Rule.atMost(2048), Rule.atLeast(20));
        Map<String, String> tags = Tags.read(call, fields);
        fields.end();
        Found.checked("roleName", name);
        return new RoleCreation(path, name, trust, description, Duration.ofSeconds(longest), boundary, tags);
    }

    /** The role in one state, or the refusal. Names are unique "regardless of case" (IAM API reference, CreateRole). */
    Role in(AwsState aws, String account, Instant now, int serial) {
        boolean taken = aws.roles().stream()
                .filter(role -> role.arn().account().equals(account))
                .anyMatch(role -> role.arn().name().equalsIgnoreCase(name));
        if (taken) {
            throw Refusal.exists("Role with name " + name + " already exists.");
        }
        TrustDocument.check(trust, new Principals(aws));
        boundary.ifPresent(new Found(aws, account)::attachable);
        RoleArn arn = new RoleArn(aws.partition(), account, path, name);
        String id = Ids.iam("AROA", 17, arn + " " + serial);
        return new Role(arn, id, trust, Map.of(), List.of(), boundary, maxSession, description, now, tags);
    }
}
