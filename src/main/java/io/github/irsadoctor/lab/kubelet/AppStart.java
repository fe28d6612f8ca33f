package io.github.irsadoctor.lab.kubelet;

import io.github.irsadoctor.lab.kube.state.Logs;
import io.github.irsadoctor.lab.kubelet.inside.Inside;
import io.github.irsadoctor.lab.kubelet.sdk.Chain;
import io.github.irsadoctor.lab.kubelet.sdk.Found;
import io.github.irsadoctor.lab.kubelet.sdk.Sdk;
import io.github.irsadoctor.lab.kubelet.sdk.ServiceCall;
import io.github.irsadoctor.lab.kubelet.sdk.Source;
import io.github.irsadoctor.lab.kubelet.sdk.Trouble;
import io.github.irsadoctor.lab.kubelet.sdk.Wording;
import io.github.irsadoctor.lab.world.ContainerFacts;
import io.github.irsadoctor.lab.world.InsideFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The start of one container of the world's app: it looks for credentials and uses them, and logs one line. */
record AppStart(Containers containers, ObjectNode pod, String name, Instant now) {

    // What an app that was meant to have a role would be refused with keys that are not its role's.
    private static final InsideFacts.AppCall ANY = new InsideFacts.AppCall("s3:ListAllMyBuckets", "*");

    Ending run() {
        if (!containers.isApp(pod)) {
            return Ending.runs(name);
        }
        Inside inside = containers.inside(pod, name);
        Sdk sdk = Sdk.of(inside.facts().usedSdk());
        Optional<Trouble> trouble = usesAws(inside) ? trouble(inside, sdk) : Optional.empty();
        String line = trouble.map(new Wording(sdk)::line)
                .orElse("level=info msg=\"" + containers.world().app().name() + " is listening\" port=8080");
        containers.log(pod, name, List.of(new Logs.Line(now, line)));
        boolean crashes = trouble.isPresent()
                && containers.facts(pod, name).flatMap(ContainerFacts::waiting).isPresent();
        return crashes ? new Ending(name, Optional.of(1), "CrashLoopBackOff", "") : Ending.runs(name);
    }

    /** A container beside the app has no business with AWS unless somebody gave it a role. */
    private boolean usesAws(Inside inside) {
        boolean first = pod.at("/spec/containers/0/name").asString("").equals(name);
        return first
                || inside.variable("AWS_ROLE_ARN").isPresent()
                || !inside.facts().calls().isEmpty();
    }

    private Optional<Trouble> trouble(Inside inside, Sdk sdk) {
        Found found = new Chain(inside, sdk).search();
        if (found instanceof Found.Failed failed) {
            return Optional.of(failed.trouble());
        }
        Found.Keys keys = (Found.Keys) found;
        boolean own = keys.source() == Source.WEB_IDENTITY || keys.source() == Source.CONTAINER;
        List<InsideFacts.AppCall> stated = inside.facts().calls();
        List<InsideFacts.AppCall> calls = stated.isEmpty() && !own ? List.of(ANY) : stated;
        return calls.stream()
                .flatMap(call -> new ServiceCall(inside, sdk, call).refusal(keys).stream())
                .findFirst();
    }
}
