package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A few of AWS's own policies, so that they can be attached; their documents are cut down to what matters for reading
 * (AWS managed policy reference).
 */
final class Managed {

    private static final Duration OLD = Duration.ofDays(-2000);
    private static final Map<String, String> ACTIONS = Map.of(
            "AmazonS3ReadOnlyAccess", "'s3:Get*','s3:List*','s3:Describe*'",
            "AmazonS3FullAccess", "'s3:*'",
            "ReadOnlyAccess", "'s3:Get*','s3:List*','ec2:Describe*','eks:Describe*','eks:List*','iam:Get*','iam:List*'",
            "SecretsManagerReadWrite", "'secretsmanager:*'",
            "service-role/AmazonEBSCSIDriverPolicy",
                    "'ec2:CreateSnapshot','ec2:AttachVolume','ec2:DetachVolume','ec2:Describe*','ec2:CreateVolume'",
            "AmazonEKS_CNI_Policy",
                    "'ec2:AssignPrivateIpAddresses','ec2:AttachNetworkInterface','ec2:CreateNetworkInterface','ec2:Describe*'",
            "AmazonEKSWorkerNodePolicy", "'ec2:Describe*','eks:DescribeCluster'",
            "CloudWatchAgentServerPolicy", "'cloudwatch:PutMetricData','logs:PutLogEvents','logs:CreateLogStream'");

    private Managed() {}

    /** The world's policies, and those of AWS's that it does not write itself. */
    static List<ManagedPolicy> with(List<ManagedPolicy> own, AwsBase base) {
        List<ManagedPolicy> all = new ArrayList<>(own);
        Instant created = base.now().plus(OLD);
        ACTIONS.keySet().stream().sorted().forEach(name -> {
            String arn = "arn:" + base.partition() + ":iam::aws:policy/" + name;
            if (own.stream().noneMatch(policy -> policy.arn().equals(arn))) {
                all.add(ManagedPolicy.of(arn, document(ACTIONS.get(name)), created));
            }
        });
        return all;
    }

    private static String document(String actions) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":["
                + actions.replace('\'', '"') + "],\"Resource\":\"*\"}]}";
    }
}
