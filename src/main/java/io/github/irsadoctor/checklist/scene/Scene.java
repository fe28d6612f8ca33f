package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Caller;
import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.Workload;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * The pod under the walk and what hangs on it in Kubernetes. Every method waits for the memoised facts it needs, so a step
 * asks the ports for what does not depend on the scene first and reads the scene then.
 */
public final class Scene {

    /** The audience the webhook asks for unless told otherwise (webhook flag --token-audience). */
    public static final String DEFAULT_AUDIENCE = "sts.amazonaws.com";

    private final Sources sources;

    public Scene(Sources sources) {
        this.sources = sources;
    }

    public Sources sources() {
        return sources;
    }

    public Target target() {
        return sources.target();
    }

    public Instant now() {
        return sources.now();
    }

    /** The pod; not asked for where the workload has none. */
    public Seen<Pod> pod() {
        return target().pod()
                .map(name -> sources.cluster().pod(target().namespace(), name).await())
                .orElseGet(() -> new Seen.NotAsked<>(target().label() + " has no pod"));
    }

    /** The container asked for, or the first; absent if the pod has none of that name. */
    public Seen<Container> container() {
        return pod().then(pod -> pod.container(target().container())
                .map(Seen::of)
                .orElseGet(() ->
                        new Seen.Absent<>("container " + target().container().orElse("") + " in pod "
                                + pod.meta().name())));
    }

    /** The workload asked for, or the top of the pod's owners; absent for a bare pod. */
    public Seen<Workload> workload() {
        return target().workload().isPresent()
                ? workload(target().workload().get())
                : pod().then(pod -> Owners.top(this, pod.meta()));
    }

    /** How new pods of this target are made. */
    public Restart restart() {
        return Restart.of(this);
    }

    Seen<Workload> workload(WorkloadName name) {
        return sources.cluster().workload(target().namespace(), name).await();
    }

    /** The name of the service account the pod runs as, or its template names. */
    public Seen<String> serviceAccountName() {
        return target().pod().isPresent()
                ? pod().map(Pod::serviceAccount)
                : workload().map(Workload::serviceAccount);
    }

    public Seen<ServiceAccount> serviceAccount() {
        return serviceAccountName()
                .then(name -> sources.cluster()
                        .serviceAccount(target().namespace(), name)
                        .await());
    }

    /** What the pod's token carries as sub. */
    public Seen<Subject> subject() {
        return serviceAccountName().map(name -> new Subject(target().namespace(), name));
    }

    /** The Pod Identity association of the service account; absent where there is none. */
    public Seen<PodIdentityAssociation> association() {
        return serviceAccountName()
                .then(name ->
                        sources.cloud().association(target().namespace(), name).await());
    }

    /**
     * True where the pod gets its credentials from EKS Pod Identity: IRSA questions do not arise. Told by the container's
     * variables where there is a pod, else by the association (webhook source: the association comes first).
     */
    public boolean usesPodIdentity() {
        Optional<Container> container = container().value();
        if (container.isPresent()) {
            return container
                            .get()
                            .variable("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                            .isPresent()
                    && container.get().variable("AWS_ROLE_ARN").isEmpty();
        }
        return association().value().isPresent();
    }

    /** The role the pod is meant to have: annotation, else the one the user named, else the one set in the pod. */
    public Seen<RoleMeant> roleMeant() {
        return RoleMeant.of(this);
    }

    /** The cluster's issuer: as EKS says, else as the API server says. */
    public Seen<Issuer> issuer() {
        Pending<EksCluster> described = sources.cloud().cluster();
        Seen<Issuer> fromEks = described
                .await()
                .then(cluster -> cluster.issuer()
                        .map(url -> Seen.of(Issuer.of(url)))
                        .orElseGet(() -> new Seen.Absent<>("an OIDC issuer of cluster " + cluster.name())));
        if (fromEks.value().isPresent()) {
            return fromEks;
        }
        Seen<Issuer> fromServer = sources.cluster().issuer().await().map(Issuer::of);
        return fromServer.value().isPresent() ? fromServer : fromEks;
    }

    /** The projected token the container's variables name, else the webhook's. */
    public Optional<MountedToken> mountedToken() {
        return pod().value().flatMap(pod -> MountedToken.named(pod, container().value()));
    }

    /** The audience the pod's token carries: its projected volume's, else what the webhook would ask for. */
    public Seen<String> audience() {
        Optional<String> mounted = mountedToken().map(it -> it.token().audience());
        if (mounted.isPresent()) {
            return Seen.of(mounted.get());
        }
        return serviceAccount()
                .map(account -> account.meta().annotations().getOrDefault(ServiceAccount.AUDIENCE, DEFAULT_AUDIENCE));
    }

    /** The account our IAM answers come from. */
    public Seen<String> account() {
        return sources.cloud().caller().await().map(Caller::account);
    }
}
