package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.lab.aws.state.Addon;
import io.github.irsadoctor.lab.aws.state.Association;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.wire.Answers;
import io.github.irsadoctor.lab.aws.wire.Call;
import io.github.irsadoctor.lab.aws.wire.Pages;
import io.github.irsadoctor.lab.aws.wire.Refusal;
import io.github.irsadoctor.lab.aws.wire.Service;
import io.github.irsadoctor.lab.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** EKS reads: clusters of the caller's account in the region the call was signed for. */
public final class Eks implements Service {

    private static final int PAGE = 100;

    private final RunningAws aws;

    public Eks(RunningAws aws) {
        this.aws = aws;
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "ListClusters", this::listClusters,
                "DescribeCluster", this::describeCluster,
                "ListAddons", this::listAddons,
                "DescribeAddon", this::describeAddon,
                "ListPodIdentityAssociations", this::listAssociations,
                "DescribePodIdentityAssociation", this::describeAssociation);
    }

    private Reply listClusters(Call call, Answers answers) {
        List<String> names = visible(call).stream().map(EksCluster::name).toList();
        return page(call, answers, "clusters", names, Shapes::text);
    }

    private Reply describeCluster(Call call, Answers answers) {
        return answers.json(call.route(), wrap("cluster", shapes().cluster(cluster(call))));
    }

    private Reply listAddons(Call call, Answers answers) {
        List<String> names = cluster(call).addons().stream().map(Addon::name).toList();
        return page(call, answers, "addons", names, Shapes::text);
    }

    private Reply describeAddon(Call call, Answers answers) {
        EksCluster cluster = cluster(call);
        String name = call.names().get(1);
        Addon addon = cluster.addons().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No addon: " + name + " found in cluster: " + cluster.name()));
        return answers.json(call.route(), wrap("addon", shapes().addon(cluster, addon)));
    }

    private Reply listAssociations(Call call, Answers answers) {
        EksCluster cluster = cluster(call);
        List<Association> found = cluster.associations().stream()
                .filter(one -> asked(call, "namespace", one.namespace()))
                .filter(one -> asked(call, "serviceAccount", one.serviceAccount()))
                .toList();
        return page(call, answers, "associations", found, one -> shapes().summary(cluster, one));
    }

    private Reply describeAssociation(Call call, Answers answers) {
        EksCluster cluster = cluster(call);
        String id = call.names().get(1);
        Association association = cluster.associations().stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "No association found for association ID: " + id + " in cluster: " + cluster.name()));
        return answers.json(call.route(), wrap("association", shapes().association(cluster, association)));
    }

    private static boolean asked(Call call, String parameter, String value) {
        return call.request().parameter(parameter).map(value::equals).orElse(true);
    }

    private EksCluster cluster(Call call) {
        String name = call.names().get(0);
        return visible(call).stream()
                .filter(cluster -> cluster.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("No cluster found for name: " + name + "."));
    }

    private List<EksCluster> visible(Call call) {
        return aws.now().clusters().stream()
                .filter(cluster -> cluster.account().equals(call.signer().account()))
                .filter(cluster -> cluster.region().equals(call.region()))
                .toList();
    }

    private Shapes shapes() {
        return new Shapes(aws.now().partition());
    }

    private static <T> Reply page(Call call, Answers answers, String name, List<T> all, Function<T, JsonNode> shape) {
        Optional<String> token = call.request().parameter("nextToken").filter(text -> !text.isEmpty());
        int size = call.request().parameter("maxResults").map(Eks::size).orElse(PAGE);
        Pages<T> page = Pages.cut(all, size, token, call.request().path(), Eks::invalidToken);
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode items = result.putArray(name);
        page.items().forEach(item -> items.add(shape.apply(item)));
        return answers.json(call.route(), result.put("nextToken", page.next().orElse(null)));
    }

    private static int size(String text) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= PAGE) {
            return Integer.parseInt(text);
        }
        throw new Refusal(400, "InvalidParameterException", "maxResults needs to be between 1 and 100");
    }

    private static Refusal invalidToken() {
        return new Refusal(400, "InvalidParameterException", "Invalid nextToken");
    }

    private static ObjectNode wrap(String name, JsonNode inner) {
        ObjectNode outer = JsonNodeFactory.instance.objectNode();
        outer.set(name, inner);
        return outer;
    }
}
