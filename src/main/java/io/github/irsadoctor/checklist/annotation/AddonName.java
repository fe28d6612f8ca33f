package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.ServiceAccount;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which EKS add-on a pod can belong to. Whether the add-on is there, EKS says. */
final class AddonName {

    /**
     * Add-ons that take a role, by the service account they run as.
     *
     * @see <a href="https://docs.aws.amazon.com/eks/latest/userguide/workloads-add-ons-available-eks.html">EKS add-ons</a>
     */
    private static final Map<String, String> BY_ACCOUNT = Map.of(
            "kube-system/ebs-csi-controller-sa", "aws-ebs-csi-driver",
            "kube-system/efs-csi-controller-sa", "aws-efs-csi-driver",
            "kube-system/s3-csi-driver-sa", "aws-mountpoint-s3-csi-driver",
            "kube-system/aws-node", "vpc-cni",
            "amazon-cloudwatch/cloudwatch-agent", "amazon-cloudwatch-observability");

    private AddonName() {}

    /** The name EKS would know it by; empty where nothing speaks for an add-on. */
    static Optional<String> of(ServiceAccount account, Optional<Pod> pod) {
        Optional<String> known = Optional.ofNullable(
                BY_ACCOUNT.get(account.meta().namespace() + "/" + account.meta().name()));
        return known.or(() -> Stream.concat(
                        Stream.of(account.meta().labels()),
                        pod.stream().map(it -> it.meta().labels()))
                .filter(labels -> "EKS".equals(labels.get("app.kubernetes.io/managed-by")))
                .flatMap(labels -> Stream.ofNullable(labels.get("app.kubernetes.io/name")))
                .findFirst());
    }
}
