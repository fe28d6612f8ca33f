package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.Association;
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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Pod Identity associations. A second one for a service account is ResourceInUseException, 409, and names the first
 * (crossplane-on-eks#168); what EKS says of a role ARN it does not take is unconfirmed.
 */
final class Associations implements Service {

    private final RunningAws aws;
    private final Clock clock;

    Associations(RunningAws aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "ListPodIdentityAssociations", this::list,
                "DescribePodIdentityAssociation", this::describe,
                "CreatePodIdentityAssociation", this::create,
                "UpdatePodIdentityAssociation", this::update,
                "DeletePodIdentityAssociation", this::delete);
    }

    private Reply list(Call call, Answers answers) {
        EksCluster cluster = new Clusters(aws.now(), call).asked();
        List<Association> found = cluster.associations().stream()
                .filter(one -> asked(call, "namespace", one.namespace()))
                .filter(one -> asked(call, "serviceAccount", one.serviceAccount()))
                .toList();
        return Bodies.page(call, answers, "associations", found, one -> shapes().summary(cluster, one));
    }

    private Reply describe(Call call, Answers answers) {
        EksCluster cluster = new Clusters(aws.now(), call).asked();
        return answer(call, answers, cluster, named(cluster, call));
    }

    private Reply create(Call call, Answers answers) {
        JsonNode body = call.json();
        Instant now = clock.instant();
        String namespace = Bodies.need(body, "namespace");
        String account = Bodies.need(body, "serviceAccount");
        String id = "a-"
                + Ids.iam("", 17, namespace + "/" + account + " " + aws.next()).toLowerCase(Locale.ROOT);
        Association made = new Association(id, namespace, account, role(call, body), now, now, tags(body));
        aws.change(now, before -> {
            EksCluster cluster = new Clusters(before, call).asked();
            unused(cluster, made);
            return before.with(cluster.associated(Stream.concat(cluster.associations().stream(), Stream.of(made))
                    .toList()));
        });
        return answer(call, answers, new Clusters(aws.now(), call).asked(), made);
    }

    private static void unused(EksCluster cluster, Association made) {
        cluster.associations().stream()
                .filter(one -> one.namespace().equals(made.namespace()))
                .filter(one -> one.serviceAccount().equals(made.serviceAccount()))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(409, "ResourceInUseException", "Association already exists: " + one.id());
                });
    }

    private Reply update(Call call, Answers answers) {
        JsonNode body = call.json();
        Instant now = clock.instant();
        String role = role(call, body);
        aws.change(now, before -> {
            EksCluster cluster = new Clusters(before, call).asked();
            Association one = named(cluster, call);
            return before.with(cluster.associated(cluster.associations().stream()
                    .map(other -> other.id().equals(one.id()) ? other.to(role, now) : other)
                    .toList()));
        });
        return describe(call, answers);
    }

    private Reply delete(Call call, Answers answers) {
        EksCluster cluster = new Clusters(aws.now(), call).asked();
        Association gone = named(cluster, call);
        aws.change(clock.instant(), before -> {
            EksCluster now = new Clusters(before, call).asked();
            Association one = named(now, call);
            return before.with(now.associated(now.associations().stream()
                    .filter(other -> !other.id().equals(one.id()))
                    .toList()));
        });
        return answer(call, answers, cluster, gone);
    }

    private Reply answer(Call call, Answers answers, EksCluster cluster, Association association) {
        return Bodies.one(call, answers, "association", shapes().association(cluster, association));
    }

    private static String role(Call call, JsonNode body) {
        String text = Bodies.need(body, "roleArn");
        RoleArn role = RoleArn.parse(text).orElseThrow(() -> Bodies.invalid("Invalid Role Arn: " + text));
        if (!role.account().equals(call.signer().account())) {
            throw Bodies.invalid("Role " + text + " is not in the account of the cluster.");
        }
        return text;
    }

    private static Map<String, String> tags(JsonNode body) {
        Map<String, String> tags = new LinkedHashMap<>();
        body.path("tags")
                .properties()
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString("")));
        return tags;
    }

    private static Association named(EksCluster cluster, Call call) {
        String id = call.names().get(1);
        return cluster.associations().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "No association found for association ID: " + id + " in cluster: " + cluster.name()));
    }

    private static boolean asked(Call call, String parameter, String value) {
        return call.request().parameter(parameter).map(value::equals).orElse(true);
    }

    private Shapes shapes() {
        return new Shapes(aws.now().partition());
    }
}
