package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.aws.state.AddonRoles;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Annotates an add-on's service account with the role EKS was told, or takes the annotation away (EKS user guide,
 * eks-add-ons; add-on service accounts as the add-ons' own manifests name them). Pods made before keep what they have.
 *
 * @param cluster whose objects these are
 */
record AddonAccounts(String cluster, Objects objects) implements AddonRoles {

    private static final String NAMESPACE = "kube-system";
    private static final String ANNOTATION = "eks.amazonaws.com/role-arn";
    private static final Map<String, String> ACCOUNTS = Map.of(
            "vpc-cni", "aws-node",
            "aws-ebs-csi-driver", "ebs-csi-controller-sa",
            "aws-efs-csi-driver", "efs-csi-controller-sa",
            "aws-mountpoint-s3-csi-driver", "s3-csi-driver-sa",
            "coredns", "coredns",
            "kube-proxy", "kube-proxy");

    @Override
    public void given(String name, String addon, Optional<String> role) {
        String account = ACCOUNTS.getOrDefault(addon, "");
        if (name.equals(cluster) && !account.isEmpty()) {
            objects.update(serviceAccounts(), NAMESPACE, account, there -> annotated(there, role));
        }
    }

    private static ObjectNode annotated(ObjectNode there, Optional<String> role) {
        ObjectNode account = there.deepCopy();
        ObjectNode metadata = account.withObjectProperty("metadata");
        if (role.isPresent()) {
            metadata.withObjectProperty("annotations").put(ANNOTATION, role.get());
        } else if (metadata.get("annotations") instanceof ObjectNode annotations) {
            annotations.remove(ANNOTATION);
        }
        return account;
    }

    private static Resource serviceAccounts() {
        return Resources.ALL.stream()
                .filter(resource -> resource.kind().equals("ServiceAccount"))
                .findFirst()
                .orElseThrow();
    }
}
