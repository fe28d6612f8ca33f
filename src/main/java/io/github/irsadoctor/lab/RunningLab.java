package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.aws.AwsEndpoint;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.RunningAws;
import io.github.irsadoctor.lab.aws.token.SigningKeys;
import io.github.irsadoctor.lab.aws.token.TokenMint;
import io.github.irsadoctor.lab.base.KubeBase;
import io.github.irsadoctor.lab.http.Faults;
import io.github.irsadoctor.lab.http.LabServer;
import io.github.irsadoctor.lab.http.RequestLog;
import io.github.irsadoctor.lab.http.WebSockets;
import io.github.irsadoctor.lab.kube.Exec;
import io.github.irsadoctor.lab.kube.KubeEndpoint;
import io.github.irsadoctor.lab.kube.Served;
import io.github.irsadoctor.lab.kube.pods.Kubelet;
import io.github.irsadoctor.lab.kube.write.ControlPlane;
import io.github.irsadoctor.lab.kubelet.Containers;
import io.github.irsadoctor.lab.kubelet.PodAws;
import io.github.irsadoctor.lab.kubelet.Starts;
import io.github.irsadoctor.lab.world.World;
import java.time.Clock;
import java.util.Set;

/** A world while it runs: two servers on 127.0.0.1, and what a client needs to reach them. */
public final class RunningLab implements AutoCloseable {

    private static final int FORBIDDEN = 403;

    private final World world;
    private final Clock clock;
    private final Faults faults;
    private final RequestLog requests;
    private final Credentials credentials;
    private final LabTarget target;
    private final Issued issued = new Issued();
    private final LabServer kubernetes;
    private final LabServer aws;

    private RunningLab(World world, Clock clock) {
        Beginning beginning = Beginning.of(world, clock.instant());
        SigningKeys keys = new SigningKeys(world.id());
        this.world = world;
        this.clock = clock;
        this.faults = new Faults(world.faults());
        this.requests = RequestLog.start();
        this.credentials = credentials(beginning);
        this.target = beginning.target();
        this.issued.accept(credentials.secretAccessKey());
        RunningAws running = new RunningAws(beginning.aws(), issued);
        running.onAddonRole(
                new AddonAccounts(world.cluster().name(), beginning.kubernetes().objects()));
        AwsEndpoint endpoint = new AwsEndpoint(running, keys, clock);
        Served served = served(beginning, keys);
        Containers containers =
                new Containers(world, served, new PodAws(world.cluster(), served.objects(), running, endpoint, clock));
        this.kubernetes = LabServer.start(
                "kubernetes",
                new KubeEndpoint(served, plane(beginning, running, new Starts(containers))),
                faults,
                requests,
                WebSockets.around(new Exec(served.objects(), containers)));
        this.aws = LabServer.start("aws", endpoint, faults, requests);
    }

    /**
     * Starts a world.
     *
     * @param clock the lab's; the world's offsets are counted from its time now
     * @throws IllegalStateException if no port can be bound
     */
    public static RunningLab start(World world, Clock clock) {
        return new RunningLab(world, clock);
    }

    public World world() {
        return world;
    }

    /** For example {@code http://127.0.0.1:41234}. */
    public String kubernetesUrl() {
        return kubernetes.uri().toString();
    }

    /** The one endpoint of all AWS services. */
    public String awsUrl() {
        return aws.uri().toString();
    }

    /** The operator's keys. */
    public Credentials credentials() {
        return credentials;
    }

    public String region() {
        return world.cluster().region();
    }

    public String clusterName() {
        return world.cluster().name();
    }

    /** The cluster's ARN. */
    public String clusterArn() {
        return world.cluster().arn();
    }

    public Clock clock() {
        return clock;
    }

    /** Every request both servers saw. */
    public RequestLog requests() {
        return requests;
    }

    /** Every secret given out so far: the operator's key, tokens, and what STS granted. */
    public Set<String> issued() {
        return issued.all();
    }

    /** The faults of both servers; can be changed at any time. */
    public Faults faults() {
        return faults;
    }

    public LabTarget target() {
        return target;
    }

    @Override
    public void close() {
        kubernetes.close();
        aws.close();
    }

    private Served served(Beginning beginning, SigningKeys keys) {
        KubeBase.Built built = beginning.kubernetes();
        // EKS maps an IAM principal without a user name of its own to its ARN.
        String user = beginning.aws().signers().values().stream()
                .findFirst()
                .map(Identity::arn)
                .orElse("operator");
        return new Served(
                built.objects(),
                built.logs(),
                user,
                world.cluster().version(),
                world.cluster().issuer(),
                () -> keys.jwks(world.cluster().issuer()),
                clock,
                new ClusterTokens(world.cluster().issuer(), new TokenMint(keys, issued)),
                label -> faults.on(label).status().orElse(0) == FORBIDDEN);
    }

    private ControlPlane plane(Beginning beginning, RunningAws aws, Kubelet kubelet) {
        KubeBase.Built built = beginning.kubernetes();
        return ControlPlane.of(
                built.objects(),
                built.names(),
                built.serials(),
                clock,
                world.cluster().region(),
                (namespace, account) -> aws.now()
                        .association(world.cluster().name(), namespace, account)
                        .isPresent(),
                kubelet);
    }

    private static Credentials credentials(Beginning beginning) {
        String key = beginning.aws().signers().keySet().iterator().next();
        return new Credentials(key, "lab/only/" + "0".repeat(31));
    }
}
