package io.github.irsadoctor.checklist;

import io.github.irsadoctor.facts.Addon;
import io.github.irsadoctor.facts.Caller;
import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.IdentityPolicy;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.Simulation;
import io.github.irsadoctor.facts.Trail;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.Arn;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.RoleArn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An AWS account in memory, healthy for {@link Healthy}. What was not put in is absent; one question can be answered with a
 * failure instead, by its name: {@code caller}, {@code cluster}, {@code clusters}, {@code provider}, {@code providers},
 * {@code role}, {@code policies}, {@code managedPolicy}, {@code simulate}, {@code association}, {@code addon}, {@code trail}.
 */
public final class FakeCloud implements Cloud {

    public static final String PROVIDER = "arn:aws:iam::" + Healthy.ACCOUNT + ":oidc-provider/"
            + Issuer.of(Healthy.ISSUER).hostAndPath();

    private final Map<String, OidcProvider> providers = new TreeMap<>();
    private final Map<String, Role> roles = new TreeMap<>();
    private final Map<String, Simulation> simulations = new TreeMap<>();
    private final Map<String, PodIdentityAssociation> associations = new TreeMap<>();
    private final Map<String, Addon> addons = new TreeMap<>();
    private final Map<String, IdentityPolicy> managed = new TreeMap<>();
    private final List<TrailEvent> events = new ArrayList<>();
    private final List<IdentityPolicy> policies = new ArrayList<>();
    private final Map<String, Seen<?>> failures = new TreeMap<>();
    private Caller caller = new Caller("arn:aws:iam::" + Healthy.ACCOUNT + ":user/engineer", Healthy.ACCOUNT);
    private List<EksCluster> clusters = List.of(eks());

    /** Cluster, provider and role of a pod whose IRSA is right. */
    public static FakeCloud healthy() {
        return new FakeCloud().with(provider(PROVIDER, "sts.amazonaws.com")).with(roleTrusting(trustPolicy()));
    }

    public static EksCluster eks() {
        return new EksCluster(
                "demo",
                Arn.parse("arn:aws:eks:eu-west-1:" + Healthy.ACCOUNT + ":cluster/demo")
                        .orElseThrow(),
                Optional.of(Healthy.ISSUER),
                "1.31",
                "eks.10",
                Optional.of(Healthy.NOW.minus(Duration.ofDays(300))));
    }

    public static OidcProvider provider(String arn, String... clientIds) {
        return new OidcProvider(
                arn,
                arn.substring(arn.indexOf("oidc-provider/") + "oidc-provider/".length()),
                List.of(clientIds),
                List.of(),
                Optional.of(Healthy.NOW.minus(Duration.ofDays(300))));
    }

    public static Role roleTrusting(String trustPolicy) {
        return new Role(
                RoleArn.parse(Healthy.ROLE_ARN).orElseThrow(),
                "AROAEXAMPLE",
                trustPolicy,
                Healthy.NOW.minus(Duration.ofDays(200)),
                Duration.ofHours(1),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** A policy that lets exactly the healthy pod's service account in. */
    public static String trustPolicy() {
        return trustPolicy(PROVIDER, Issuer.of(Healthy.ISSUER).hostAndPath(), "payments:checkout");
    }

    public static String trustPolicy(String provider, String issuer, String subject) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"%s"},
                 "Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{
                 "%s:aud":"sts.amazonaws.com","%s:sub":"system:serviceaccount:%s"}}}]}""".formatted(provider, issuer, issuer, subject);
    }

    public FakeCloud as(String account) {
        caller = new Caller("arn:aws:iam::" + account + ":user/engineer", account);
        return this;
    }

    public FakeCloud clusters(EksCluster... own) {
        clusters = List.of(own);
        return this;
    }

    public FakeCloud with(OidcProvider provider) {
        providers.put(provider.arn(), provider);
        return this;
    }

    public FakeCloud with(Role role) {
        roles.put(role.arn().name(), role);
        return this;
    }

    public FakeCloud with(IdentityPolicy policy) {
        policies.add(policy);
        policy.arn().ifPresent(arn -> managed.put(arn, policy));
        return this;
    }

    public FakeCloud with(Simulation simulation) {
        simulations.put(simulation.action() + " " + simulation.resource(), simulation);
        return this;
    }

    public FakeCloud with(PodIdentityAssociation association) {
        associations.put(association.namespace() + "/" + association.serviceAccount(), association);
        return this;
    }

    public FakeCloud with(Addon addon) {
        addons.put(addon.name(), addon);
        return this;
    }

    /** Events in the order given: newest first. */
    public FakeCloud with(TrailEvent... recorded) {
        events.addAll(List.of(recorded));
        return this;
    }

    public FakeCloud withoutProviders() {
        providers.clear();
        return this;
    }

    public FakeCloud withoutRoles() {
        roles.clear();
        return this;
    }

    /** From now on every question of that name is answered with this failure. */
    public FakeCloud failing(String question, Seen<?> failure) {
        failures.put(question, failure);
        return this;
    }

    @Override
    public Pending<Caller> caller() {
        return answer("caller", Seen.of(caller));
    }

    @Override
    public Pending<EksCluster> cluster() {
        return answer(
                "cluster",
                clusters.isEmpty() ? new Seen.Absent<>("an EKS cluster of that name") : Seen.of(clusters.get(0)));
    }

    @Override
    public Pending<List<EksCluster>> clusters() {
        return answer("clusters", Seen.of(clusters));
    }

    @Override
    public Pending<OidcProvider> provider(String arn) {
        return answer("provider", one("OIDC provider " + arn, providers.get(arn)));
    }

    @Override
    public Pending<List<String>> providers() {
        return answer("providers", Seen.of(List.copyOf(providers.keySet())));
    }

    @Override
    public Pending<Role> role(String name) {
        return answer("role", one("role " + name, roles.get(name)));
    }

    @Override
    public Pending<List<IdentityPolicy>> policies(String roleName) {
        return answer("policies", Seen.of(List.copyOf(policies)));
    }

    @Override
    public Pending<IdentityPolicy> managedPolicy(String arn) {
        return answer("managedPolicy", one("policy " + arn, managed.get(arn)));
    }

    @Override
    public Pending<Simulation> simulate(RoleArn role, String action, String resource) {
        return answer("simulate", one("simulation of " + action, simulations.get(action + " " + resource)));
    }

    @Override
    public Pending<PodIdentityAssociation> association(String namespace, String serviceAccount) {
        return answer(
                "association",
                one(
                        "Pod Identity association of " + namespace + "/" + serviceAccount,
                        associations.get(namespace + "/" + serviceAccount)));
    }

    @Override
    public Pending<Addon> addon(String name) {
        return answer("addon", one("add-on " + name, addons.get(name)));
    }

    @Override
    public Pending<Trail> trail(String subject) {
        List<TrailEvent> own =
                events.stream().filter(event -> event.subject().equals(subject)).toList();
        return answer("trail", Seen.of(new Trail(own, Map.of("eu-west-1", "", "us-east-1", ""))));
    }

    private static <T> Seen<T> one(String what, T it) {
        return it == null ? new Seen.Absent<>(what) : Seen.of(it);
    }

    @SuppressWarnings("unchecked") // a failure carries no T
    private <T> Pending<T> answer(String question, Seen<T> answer) {
        return Pending.done(failures.containsKey(question) ? (Seen<T>) failures.get(question) : answer);
    }
}
