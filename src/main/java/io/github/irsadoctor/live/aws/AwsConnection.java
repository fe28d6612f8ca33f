package io.github.irsadoctor.live.aws;

import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.EksLogin;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.TokenSource;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * The way to AWS for one set of credentials: one HTTP client for all services and walks, everything built when the first
 * call needs it, on that call's thread. Making one asks nothing and reads nothing.
 */
public final class AwsConnection implements AutoCloseable {

    /** The session name of a role assumed to read its account. */
    static final String SESSION = "irsa-doctor";

    private final Supplier<AwsAccess> source;
    private final Optional<String> assumeRole;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Optional<String> profile;
    private volatile List<String> options = List.of();
    private Optional<AwsAccess> access = Optional.empty();
    private Optional<AwsClients> own = Optional.empty();
    private Optional<AwsClients> iam = Optional.empty();

    private AwsConnection(Supplier<AwsAccess> source, Optional<String> profile, Optional<String> assumeRole) {
        this.source = source;
        this.profile = profile;
        this.assumeRole = assumeRole;
    }

    /**
     * The user's own access.
     *
     * @param environment AWS_PROFILE, AWS_REGION, AWS_DEFAULT_REGION, HTTPS_PROXY, NO_PROXY and AWS_CA_BUNDLE are taken
     *     from it; the SDK itself reads keys and configuration files
     */
    public static AwsConnection of(AwsSettings settings, Map<String, String> environment) {
        Map<String, String> copy = Map.copyOf(environment);
        return new AwsConnection(() -> Accesses.own(settings, copy), settings.profile(), settings.assumeRole());
    }

    /** The lab's access: every endpoint and every credential explicit, so that no real account can be reached. */
    public static AwsConnection lab(URI endpoint, String region, String accessKeyId, String secretAccessKey) {
        return new AwsConnection(
                () -> Accesses.lab(endpoint, region, accessKeyId, secretAccessKey), Optional.empty(), Optional.empty());
    }

    /**
     * One walk's view of AWS.
     *
     * @param cluster the name EKS knows it by; what needs it is NotAsked where it is empty
     */
    public Cloud cloud(Calls calls, Optional<String> cluster) {
        return new AwsCloud(new AwsAsk(this, calls), cluster);
    }

    /** One walk's way to hand a minted token to STS. */
    public WebIdentity webIdentity(Calls calls) {
        return new WebIdentity(this, calls);
    }

    /** The way to a cluster's API server by eks:DescribeCluster; the walk's own look at the cluster shares the call. */
    public Pending<Endpoint> endpoint(Calls calls, String cluster) {
        return new EksReads(new AwsAsk(this, calls), Optional.of(cluster)).endpoint();
    }

    /** The token of {@code aws eks get-token}, made here. Region and profile of the login are this connection's. */
    public TokenSource eksToken(EksLogin login, Clock clock) {
        return () -> {
            AwsClients clients = own().value().orElseThrow(() -> new LoginProblem(reason(own())));
            AwsCredentialsProvider signer = login.roleArn()
                    .<AwsCredentialsProvider>map(role -> assumed(clients, role, "EKSGetTokenAuth"))
                    .orElse(access().credentials());
            String region = login.region().orElse(access().region());
            try {
                return new EksToken(login.cluster(), region, clock).sign(signer.resolveCredentials());
            } catch (SdkException refused) {
                throw new LoginProblem(Profiles.says(access().label(), refused));
            }
        };
    }

    /**
     * Makes the tokens of a kubeconfig's AWS logins.
     *
     * @param settings a profile given here outranks the kubeconfig's; its region serves where the kubeconfig names none
     */
    public static Function<EksLogin, TokenSource> eksLogins(
            AwsSettings settings, Map<String, String> environment, Clock clock) {
        return login -> {
            Optional<String> profile = settings.profile().or(login::profile);
            Optional<String> region = login.region().or(settings::region);
            return of(new AwsSettings(profile, region, Optional.empty()), environment)
                    .eksToken(login, clock);
        };
    }

    /** Clients that read the cluster; NotAsked with the one sentence why there are none. */
    synchronized Seen<AwsClients> own() {
        return ready(() -> {
            if (own.isEmpty()) {
                access().credentials().resolveCredentials();
                own = Optional.of(keep(new AwsClients(access(), access().credentials())));
            }
            return own.get();
        });
    }

    /** Clients that read the role's account: own, or with the role to assume. */
    synchronized Seen<AwsClients> iam() {
        if (assumeRole.isEmpty()) {
            return own();
        }
        return own().then(clients -> ready(() -> {
            if (iam.isEmpty()) {
                AwsCredentialsProvider role = assumed(clients, assumeRole.get(), SESSION);
                role.resolveCredentials();
                iam = Optional.of(keep(new AwsClients(access(), role)));
            }
            return iam.get();
        }));
    }

    /** @throws LoginProblem if none is known */
    String region() {
        return access().region();
    }

    /** Whose credentials these are, for sentences. */
    synchronized String label() {
        return access.map(AwsAccess::label).orElse("this machine");
    }

    private synchronized AwsAccess access() {
        AwsAccess ready = access.orElseGet(source);
        if (access.isEmpty()) {
            access = Optional.of(ready);
            options = options(ready);
        }
        return ready;
    }

    /** Options of the AWS CLI that lead where this leads; none before the first call. Waits for nobody. */
    public List<String> options() {
        return options;
    }

    private List<String> options(AwsAccess ready) {
        List<String> words = new ArrayList<>(List.of("--region", ready.region()));
        profile.ifPresent(name -> words.addAll(List.of("--profile", name)));
        return List.copyOf(words);
    }

    /** Region, endpoint and HTTP client, for what needs no credentials; NotAsked with the one sentence why not. */
    Seen<AwsAccess> reach() {
        return ready(this::access);
    }

    private <T> Seen<T> ready(Supplier<T> wanted) {
        try {
            return Seen.of(wanted.get());
        } catch (LoginProblem problem) {
            return new Seen.NotAsked<>(problem.getMessage());
        } catch (RuntimeException none) {
            // The SDK throws IllegalState and IllegalArgument for half-written profiles.
            return new Seen.NotAsked<>(Profiles.says(label(), none));
        }
    }

    private StsAssumeRoleCredentialsProvider assumed(AwsClients clients, String role, String session) {
        return keep(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(clients.sts())
                .refreshRequest(it -> it.roleArn(role).roleSessionName(session))
                .build());
    }

    private synchronized <T extends AutoCloseable> T keep(T opened) {
        open.add(opened);
        return opened;
    }

    private static String reason(Seen<?> seen) {
        return seen.unseen().map(it -> it.says()).orElse("no AWS credentials");
    }

    @Override
    public synchronized void close() {
        for (AutoCloseable each : open) {
            closeQuietly(each);
        }
        open.clear();
        access.ifPresent(it -> it.http().close());
    }

    private static void closeQuietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception ended) {
            // What is closed for good can fail to close; nothing is left to be done about it.
            return;
        }
    }
}
