package io.github.irsadoctor.cli;

import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.Targets;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walker;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code irsa-doctor check}: one walk, printed. */
@Command(
        name = "check",
        header = "Walk a pod's way to its IAM role and print what is wrong, with the proof.",
        customSynopsis = "irsa-doctor check [TARGET] [OPTIONS]",
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  irsa-doctor check -n payments deploy/checkout",
            "  irsa-doctor check -n payments checkout-7d9f8c-x2x4q -o json",
            "  irsa-doctor check -n payments deploy/checkout -o markdown --mask > ticket.md",
            "  irsa-doctor check sa/checkout --cluster prod-eu --profile ops",
            "  irsa-doctor check --world buckets-stay-unready",
            "",
            "Exit codes: 0 healthy, 1 a fault was found, 2 wrong input, 3 undecided, 4 cluster not reached."
        })
final class CheckCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(
            arity = "0..1",
            paramLabel = "TARGET",
            description = "A pod's name, or pod/ deploy/ sts/ ds/ rs/ job/ cronjob/ sa/NAME. A world names its own.")
    private String target;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NS",
            description = "Namespace (default: the context's).")
    private String namespace;

    @Option(
            names = {"-c", "--container"},
            paramLabel = "NAME",
            description = "Container (default: the first).")
    private String container;

    @Option(names = "--role", paramLabel = "ARN", description = "The role meant, where nothing names one.")
    private String role;

    @Option(
            names = "--active",
            paramLabel = "LEVEL",
            converter = ActiveLevel.class,
            description =
                    "How far to go: none (read only), exec (env, id, ls, cat in the container), assume (mint a token and"
                            + " ask STS), probe (as assume in this version). Each includes the one before. Default: exec;"
                            + " assume in a world; none where the context's name contains prod. exec is noted in the"
                            + " cluster's audit log, assume there and in CloudTrail.")
    private Intrusion active;

    @Mixin
    private WhereOptions place;

    @Mixin
    private ReportOptions output;

    @Mixin
    private HelpOption help;

    CheckCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Where where = place.where().upTo(Optional.ofNullable(active));
        Optional<String> in = Names.label("--namespace", namespace);
        Optional<String> named = Names.label("--container", container);
        Optional<String> meant = Names.role("--role", role);
        Optional<TargetName> wanted = Optional.ofNullable(target).map(text -> new TargetReader().read(text, in));
        if (wanted.isEmpty() && where.world().isEmpty()) {
            throw new WrongInput("Name what to check: a pod, or for example deploy/NAME.");
        }
        try (Place opened = wiring.places().open(where).forOneWalk()) {
            TargetName name = wanted.or(() -> opened.defaultTarget().map(own -> within(own, in)))
                    .orElseThrow(() -> new WrongInput("This world names no target; name one."));
            Optional<String> chosen = wanted.isPresent() ? named : named.or(opened::defaultContainer);
            Target found = new Targets(opened.look(), opened.defaultNamespace()).find(name, chosen, meant);
            return print(walk(opened, found));
        }
    }

    private static TargetName within(TargetName own, Optional<String> namespace) {
        return namespace.isEmpty() ? own : new TargetName(namespace, own.kind(), own.name());
    }

    private WalkState walk(Place opened, Target found) {
        Walker walker = wiring.walker().get();
        Progress progress = new Progress(wiring.console(), WalkState.before(walker.cards()));
        try {
            walker.walk(opened, found, progress);
        } finally {
            progress.clear();
        }
        return progress.state();
    }

    private int print(WalkState state) {
        wiring.console().out().print(output.render(state, wiring.console().style()));
        wiring.console().out().flush();
        return ExitCode.of(state.end().orElseThrow().headline().verdict());
    }
}
