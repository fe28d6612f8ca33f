package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Tags of roles. */
final class RoleTags implements Service {

    private final RunningAws aws;
    private final RoleChanges changes;

    RoleTags(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.changes = new RoleChanges(aws, clock);
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of("TagRole", this::tag, "UntagRole", this::untag, "ListRoleTags", this::list);
    }

    private Reply tag(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        Map<String, String> tags = Tags.read(call, fields);
        fields.end();
        changes.of(call, name, (found, role) -> role.tagged(Tags.merged(role.tags(), tags)));
        return answers.done(call.route());
    }

    private Reply untag(Call call, Answers answers) {
        Fields fields = new Fields(call.form());
        String name = fields.need("RoleName");
        List<String> keys = Tags.keys(call, fields);
        fields.end();
        changes.of(call, name, (found, role) -> role.tagged(Tags.without(role.tags(), keys)));
        return answers.done(call.route());
    }

    private Reply list(Call call, Answers answers) {
        Role role = Found.in(aws.now(), call).role(call.required("RoleName"));
        Pages<Map.Entry<String, String>> page =
                Tags.page(call, role.tags(), role.arn().name());
        return answers.xml(call.route(), xml -> {
            Tags.write(xml, page.items());
            Listing.end(xml, page);
        });
    }
}
