package io.github.irsadoctor.lab.aws.world;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The {@code aws:} section of a world in which all is well; a world's own section is merged into it.
 *
 * @param base what it is made from
 */
record Healthy(AwsBase base) {

    /** What trust policies name where everything is right. */
    ObjectNode trust() {
        ObjectNode statement = object().put("Effect", "Allow");
        statement
                .putObject("Principal")
                .put(
                        "Federated",
                        base.issuer().providerArn(base.partition(), base.role().account()));
        statement.put("Action", "sts:AssumeRoleWithWebIdentity");
        statement
                .putObject("Condition")
                .putObject("StringEquals")
                .put(base.issuer().hostAndPath() + ":aud", base.audience())
                .put(base.issuer().hostAndPath() + ":sub", base.subject().toString());
        return document(statement);
    }

    ObjectNode section() {
        ObjectNode aws = object();
        ObjectNode provider = aws.putObject("providers").putObject("cluster");
        provider.putArray("clientIds").add(base.audience());
        provider.putArray("thumbprints").add("9e99a48a9960b14926bb7f3b02e22da2b0ab7280");
        ObjectNode roles = aws.putObject("roles");
        roles.putObject(base.role().name())
                .putObject("attached")
                .set(base.role().name() + "-access", access());
        node(roles.putObject(base.cluster() + "-node"));
        if (!base.account().equals(base.role().account())) {
            reader(roles.putObject("irsa-doctor-read"));
        }
        aws.putObject("clusters").putObject(base.cluster());
        ObjectNode addons = aws.putObject("addons");
        addons.putObject("coredns");
        addons.putObject("kube-proxy");
        addons.putObject("vpc-cni");
        return aws;
    }

    private ObjectNode access() {
        ObjectNode statement = object().put("Effect", "Allow");
        statement.putArray("Action").add("s3:GetObject").add("s3:ListBucket");
        statement
                .putArray("Resource")
                .add("arn:" + base.partition() + ":s3:::" + base.subject().name() + "-data")
                .add("arn:" + base.partition() + ":s3:::" + base.subject().name() + "-data/*");
        return document(statement);
    }

    private void node(ObjectNode role) {
        ObjectNode statement = object().put("Effect", "Allow");
        statement.putObject("Principal").put("Service", "ec2.amazonaws.com");
        statement.put("Action", "sts:AssumeRole");
        role.put("account", base.account()).set("trust", document(statement));
        ObjectNode worker = object().put("Effect", "Allow");
        worker.putArray("Action").add("ec2:Describe*").add("eks:DescribeCluster");
        worker.put("Resource", "*");
        role.putObject("attached")
                .set("arn:" + base.partition() + ":iam::aws:policy/AmazonEKSWorkerNodePolicy", document(worker));
    }

    /** What {@code --assume-role} is for: IAM of another account is readable only from inside it. */
    private void reader(ObjectNode role) {
        ObjectNode statement = object().put("Effect", "Allow");
        statement.putObject("Principal").put("AWS", "arn:" + base.partition() + ":iam::" + base.account() + ":root");
        statement.put("Action", "sts:AssumeRole");
        role.set("trust", document(statement));
    }

    private static ObjectNode document(ObjectNode statement) {
        ObjectNode document = object().put("Version", "2012-10-17");
        document.putArray("Statement").add(statement);
        return document;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
