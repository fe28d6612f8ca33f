package io.github.irsadoctor.lab.aws.eks;

import io.github.irsadoctor.lab.aws.state.Addon;
import io.github.irsadoctor.lab.aws.state.AddonUpdate;
import io.github.irsadoctor.lab.aws.state.Association;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * EKS's JSON (botocore eks model); times are seconds.
 *
 * @param partition for the ARNs
 */
record Shapes(String partition) {

    static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    ObjectNode cluster(EksCluster cluster) {
        ObjectNode json = object().put("name", cluster.name())
                .put("arn", arn(cluster, "cluster", cluster.name()))
                .put("createdAt", cluster.created().getEpochSecond())
                .put("version", cluster.version())
                .put("endpoint", cluster.endpoint())
                .put("status", "ACTIVE")
                .put("platformVersion", "eks.1");
        json.putObject("identity")
                .putObject("oidc")
                .put("issuer", cluster.issuer().url());
        json.putObject("certificateAuthority").put("data", "");
        json.putObject("accessConfig").put("authenticationMode", "API_AND_CONFIG_MAP");
        json.putObject("resourcesVpcConfig").put("endpointPublicAccess", true).put("endpointPrivateAccess", true);
        json.putObject("tags");
        return json;
    }

    ObjectNode addon(EksCluster cluster, Addon addon) {
        ObjectNode json = object().put("addonName", addon.name())
                .put("clusterName", cluster.name())
                .put("status", "ACTIVE")
                .put("addonVersion", addon.version())
                .put("addonArn", arn(cluster, "addon", cluster.name() + "/" + addon.name()))
                .put("createdAt", addon.created().getEpochSecond())
                .put("modifiedAt", addon.modified().getEpochSecond());
        addon.serviceAccountRoleArn().ifPresent(role -> json.put("serviceAccountRoleArn", role));
        return json;
    }

    /** The list shows no role: it takes DescribePodIdentityAssociation to see it. */
    ObjectNode summary(EksCluster cluster, Association association) {
        return object().put("clusterName", cluster.name())
                .put("namespace", association.namespace())
                .put("serviceAccount", association.serviceAccount())
                .put("associationArn", arn(cluster, "podidentityassociation", cluster.name() + "/" + association.id()))
                .put("associationId", association.id());
    }

    ObjectNode association(EksCluster cluster, Association association) {
        ObjectNode json = summary(cluster, association)
                .put("roleArn", association.roleArn())
                .put("createdAt", association.created().getEpochSecond())
                .put("modifiedAt", association.modified().getEpochSecond())
                .put("disableSessionTags", false);
        ObjectNode tags = json.putObject("tags");
        association.tags().forEach(tags::put);
        return json;
    }

    static ObjectNode update(AddonUpdate update, String status) {
        ObjectNode json = object().put("id", update.id())
                .put("status", status)
                .put("type", "AddonUpdate")
                .put("createdAt", update.created().getEpochSecond());
        ArrayNode parameters = json.putArray("params");
        update.parameters()
                .forEach((type, value) ->
                        parameters.addObject().put("type", type).put("value", value));
        json.putArray("errors");
        return json;
    }

    private String arn(EksCluster cluster, String type, String name) {
        return String.join(":", "arn", partition, "eks", cluster.region(), cluster.account(), type + "/" + name);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
