package io.github.irsadoctor.lab.aws.iam;

import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Fields;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Rule;
import java.util.Optional;

/**
 * Whose policies a simulation asks: a role's, or the lab's one user's, who may everything. That a caller must be a user is from
 * the API reference ("You can specify the ARN of only an IAM user"); the wordings of both InvalidInput are unconfirmed.
 *
 * @param arn of the source
 */
record Simulated(String arn, Layers layers) {

    private static final Rule[] ARN = {Rule.atMost(2048), Rule.atLeast(20)};
    private static final Rule[] ACTION = {Rule.atMost(128), Rule.atLeast(3)};

    static Simulated of(AwsState aws, Call call) {
        Fields fields = new Fields(call.form());
        String source = fields.need("PolicySourceArn", ARN);
        Optional<String> caller = fields.may("CallerArn", Rule.atMost(2048), Rule.atLeast(1));
        fields.list("ActionNames", ACTION);
        fields.end();
        caller.filter(text -> resource(text, "user/").isEmpty()).ifPresent(text -> {
            throw Refusal.input("Invalid Entity Arn: " + text + " does not clearly define entity type and name.");
        });
        return resource(source, "user/").isPresent() ? user(aws, call, source) : role(aws, call, source);
    }

    private static Simulated role(AwsState aws, Call call, String source) {
        RoleArn arn = RoleArn.parse(source)
                .orElseThrow(() -> Refusal.input(
                        "Invalid Entity Arn: " + source + " does not clearly define entity type and name."));
        Role role = aws.role(arn)
                .filter(found -> arn.account().equals(call.signer().account()))
                .orElseThrow(() -> Refusal.noSuchEntity("The role with name " + arn.name() + " cannot be found."));
        return new Simulated(source, Layers.of(aws, role));
    }

    private static Simulated user(AwsState aws, Call call, String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        Identity user = aws.signers().values().stream()
                .filter(identity -> identity.arn().equals(source))
                .filter(identity -> identity.account().equals(call.signer().account()))
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchEntity("The user with name " + name + " cannot be found."));
        return new Simulated(user.arn(), Layers.everything(aws));
    }

    private static Optional<Arn> resource(String text, String prefix) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith(prefix));
    }
}
