package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.Addon;
import io.github.irsadoctor.lab.aws.state.AddonUpdate;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Add-ons and their updates. UpdateAddon answers with an update in progress; the lab's is done when it is looked at next. A
 * call that leaves serviceAccountRoleArn out takes the role away: eksctl sends the old one for that reason (eksctl
 * pkg/actions/addon/update.go). What EKS says of a resolveConflicts or a role it does not take is unconfirmed.
 */
final class Addons implements Service {

    private static final List<String> CONFLICTS = List.of("OVERWRITE", "NONE", "PRESERVE");

    private final RunningAws aws;
    private final Clock clock;

    Addons(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "ListAddons", this::list,
                "DescribeAddon", this::describe,
                "UpdateAddon", this::update,
                "ListUpdates", this::listUpdates,
                "DescribeUpdate", this::describeUpdate);
    }

    private Reply list(Call call, Answers answers) {
        List<String> names = new Clusters(aws.now(), call)
                .asked().addons().stream().map(Addon::name).toList();
        return Bodies.page(call, answers, "addons", names, Shapes::text);
    }

    private Reply describe(Call call, Answers answers) {
        EksCluster cluster = new Clusters(aws.now(), call).asked();
        return Bodies.one(call, answers, "addon", shapes().addon(cluster, named(cluster, call)));
    }

    private Reply update(Call call, Answers answers) {
        JsonNode body = call.json();
        Optional<String> role = Bodies.text(body, "serviceAccountRoleArn");
        Optional<String> version = Bodies.text(body, "addonVersion");
        Map<String, String> parameters = parameters(body, role, version);
        String id = Ids.uuid("update " + call.request().path() + " " + aws.next());
        Instant now = clock.instant();
        AddonUpdate update = new AddonUpdate(id, call.names().get(1), parameters, now);
        aws.change(now, before -> {
            EksCluster cluster = new Clusters(before, call).asked();
            Addon addon = named(cluster, call);
            return before.with(cluster.updated(addon.updated(version.orElse(addon.version()), role, now), update));
        });
        EksCluster after = new Clusters(aws.now(), call).asked();
        aws.tell(after.name(), named(after, call));
        return Bodies.one(call, answers, "update", Shapes.update(update, "InProgress"));
    }

    private static Map<String, String> parameters(JsonNode body, Optional<String> role, Optional<String> version) {
        role.filter(text -> RoleArn.parse(text).isEmpty()).ifPresent(text -> {
            throw Bodies.invalid("The provided role ARN " + text + " is not valid.");
        });
        Optional<String> conflicts = Bodies.text(body, "resolveConflicts");
        conflicts.filter(text -> !CONFLICTS.contains(text)).ifPresent(text -> {
            throw Bodies.invalid("resolveConflicts must be one of OVERWRITE, NONE, PRESERVE.");
        });
        Map<String, String> parameters = new LinkedHashMap<>();
        version.ifPresent(text -> parameters.put("AddonVersion", text));
        role.ifPresent(text -> parameters.put("ServiceAccountRoleArn", text));
        conflicts.ifPresent(text -> parameters.put("ResolveConflicts", text));
        return parameters;
    }

    private Reply listUpdates(Call call, Answers answers) {
        Optional<String> addon = call.request().parameter("addonName");
        List<String> ids = new Clusters(aws.now(), call)
                .asked().updates().stream()
                        .filter(update -> addon.filter(update.addon()::equals).isPresent())
                        .map(AddonUpdate::id)
                        .toList();
        return Bodies.page(call, answers, "updateIds", ids, Shapes::text);
    }

    private Reply describeUpdate(Call call, Answers answers) {
        String id = call.names().get(1);
        AddonUpdate update = new Clusters(aws.now(), call)
                .asked().updates().stream()
                        .filter(found -> found.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("No update found for ID: " + id));
        return Bodies.one(call, answers, "update", Shapes.update(update, "Successful"));
    }

    private static Addon named(EksCluster cluster, Call call) {
        String name = call.names().get(1);
        return cluster.addons().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No addon: " + name + " found in cluster: " + cluster.name()));
    }

    private Shapes shapes() {
        return new Shapes(aws.now().partition());
    }
}
