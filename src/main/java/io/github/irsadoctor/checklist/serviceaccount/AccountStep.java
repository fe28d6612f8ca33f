package io.github.irsadoctor.checklist.serviceaccount;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Rule;
import io.github.irsadoctor.check.Step;
import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.scene.Irsa;
import io.github.irsadoctor.checklist.scene.Scene;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.facts.Cluster;
import io.github.irsadoctor.facts.Pending;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.facts.Sources;
import io.github.irsadoctor.facts.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Step 8. The rest of the namespace is looked at only if the pod's own service account names no role. */
public final class AccountStep implements Step<AccountEvidence> {

    @Override
    public StepCard card() {
        return new StepCard(
                8,
                "service-account",
                "Service account",
                "Is the pod using the service account everyone thinks it uses?");
    }

    @Override
    public AccountEvidence gather(Sources sources) {
        Scene scene = new Scene(sources);
        String namespace = sources.target().namespace();
        Seen<ServiceAccount> account = scene.serviceAccount();
        boolean bare = account.value().filter(it -> it.roleArn().isEmpty()).isPresent();
        Cluster cluster = sources.cluster();
        Pending<List<ServiceAccount>> accounts = bare ? cluster.serviceAccounts(namespace) : notNeeded();
        Pending<List<Pod>> pods = bare ? cluster.pods(namespace, Map.of()) : notNeeded();
        return new AccountEvidence(
                Irsa.unused(scene),
                namespace,
                scene.serviceAccountName(),
                account,
                scene.pod(),
                scene.container(),
                scene.workload(),
                accounts.await(),
                pods.await());
    }

    private static <T> Pending<T> notNeeded() {
        return Pending.done(new Seen.NotAsked<>("the pod's own service account was not seen, or names a role"));
    }

    @Override
    public List<Rule<? super AccountEvidence>> rules() {
        return List.of(OtherAccount.row());
    }

    @Override
    public List<Exhibit> exhibits(AccountEvidence evidence) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("pod runs as", Told.of(evidence.accountName())));
        lines.add(Line.of(
                "owner", Told.of(evidence.workload().map(owner -> owner.name().label()))));
        lines.add(Line.of("its template names", Told.of(evidence.workload().map(Workload::serviceAccount))));
        evidence.accounts()
                .value()
                .ifPresent(accounts -> accounts.forEach(account -> lines.add(Line.of(
                        "service account " + account.meta().name(),
                        account.roleArn().orElse("no role")))));
        return List.of(
                new Exhibit.Fields("Service account", lines),
                new Exhibit.Commands(
                        "By hand",
                        List.of(Change.kubectl(
                                        "-n",
                                        evidence.namespace(),
                                        "get",
                                        "pods",
                                        "-o",
                                        "custom-columns=POD:.metadata.name,ACCOUNT:.spec.serviceAccountName")
                                .command())));
    }

    @Override
    public String passed(AccountEvidence evidence) {
        return evidence.annotated()
                ? "The pod runs as " + Told.of(evidence.accountName()) + ", which names a role"
                : "No other service account here looks meant for the pod";
    }
}
