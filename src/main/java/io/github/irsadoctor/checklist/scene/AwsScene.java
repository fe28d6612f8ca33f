package io.github.irsadoctor.checklist.scene;

import io.github.irsadoctor.facts.Cloud;
import io.github.irsadoctor.facts.EksCluster;
import io.github.irsadoctor.facts.OidcProvider;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Role;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.Evaluator;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.PolicyReader;
import io.github.irsadoctor.iam.PolicyReading;
import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.iam.Subject;
import io.github.irsadoctor.iam.WebIdentity;
import java.util.function.Function;

/** The role meant, its provider and its trust policy, read in the role's own account or not at all. */
public final class AwsScene {

    private final Scene scene;
    private final Pending<EksCluster> cluster;

    /** Starts at once what waits for nothing: the sooner a gather makes its scene, the sooner the answers are there. */
    public AwsScene(Scene scene) {
        this.scene = scene;
        this.cluster = scene.sources().cloud().cluster();
        scene.sources().cloud().caller();
    }

    public Scene scene() {
        return scene;
    }

    /** The role's ARN, repaired where that is possible; absent where no role is named. */
    public Seen<RoleArn> roleArn() {
        return scene.roleMeant()
                .then(meant -> meant.arn()
                        .map(Seen::of)
                        .orElseGet(
                                () -> new Seen.NotAsked<>("no role can be looked up for the text " + meant.written())));
    }

    /** The role as IAM has it; absent only if the role's own account says so. */
    public Seen<Role> role() {
        return inAccount(
                roleArn(), RoleArn::account, arn -> cloud().role(arn.name()).await());
    }

    /** Where the provider has to be: the role's partition and account, or the cluster's where no role is named. */
    public Seen<Home> home() {
        Seen<RoleArn> role = roleArn();
        return role.isAbsent()
                ? cluster.await()
                        .map(it -> new Home(it.arn().partition(), it.arn().account()))
                : role.map(arn -> new Home(arn.partition(), arn.account()));
    }

    /** A partition and an account in it. */
    public record Home(String partition, String account) {}

    /** The provider for the cluster's issuer in its {@link #home}; absent only if that account says so. */
    public Seen<OidcProvider> provider() {
        Seen<Issuer> issuer = scene.issuer();
        return inAccount(
                home(),
                Home::account,
                home -> issuer.then(it -> cloud().provider(it.providerArn(home.partition(), home.account()))
                        .await()));
    }

    /** The role's trust policy, read. */
    public Seen<PolicyReading> trustPolicy() {
        return role().map(role -> PolicyReader.read(role.trustPolicy()));
    }

    /** What the pod's token brings to STS. */
    public Seen<WebIdentity> webIdentity() {
        Seen<Issuer> issuer = scene.issuer();
        Seen<String> audience = scene.audience();
        Seen<Subject> subject = scene.subject();
        return roleArn()
                .then(arn -> issuer.then(iss ->
                        subject.then(sub -> audience.map(aud -> new WebIdentity(iss, sub.toString(), aud, arn)))));
    }

    /** The trust policy judged for the pod's token. */
    public Seen<Evaluation> trust() {
        Seen<WebIdentity> identity = webIdentity();
        return trustPolicy()
                .then(reading -> reading.asDocument()
                        .map(document -> identity.map(it -> Evaluator.trust(document, it.request())))
                        .orElseGet(() -> new Seen.Broken<>("the trust policy", unreadable(reading))));
    }

    private static String unreadable(PolicyReading reading) {
        return reading instanceof PolicyReading.Unreadable unreadable ? unreadable.says() : "";
    }

    private Cloud cloud() {
        return scene.sources().cloud();
    }

    /** NoSuchEntity from another account proves nothing, so another account is not even asked. */
    private <W, T> Seen<T> inAccount(Seen<W> where, Function<W, String> account, Function<W, Seen<T>> look) {
        Seen<String> own = scene.account();
        return where.then(it -> own.then(mine -> mine.equals(account.apply(it))
                ? look.apply(it)
                : new Seen.NotAsked<>(
                        "this has to be read in account " + account.apply(it) + ", our credentials read account " + mine
                                + ": name a role of account " + account.apply(it) + " with --assume-role")));
    }
}
