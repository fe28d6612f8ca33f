package io.github.irsadoctor.cli;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import io.github.irsadoctor.report.Walks;
import io.github.irsadoctor.walk.FakeCluster;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.TargetName;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walker;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One command line run on a made-up cluster, catalogue and lab. */
final class Session {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    final List<Where> opened = new ArrayList<>();
    final List<Target> walked = new ArrayList<>();
    final List<Screens.Start> shown = new ArrayList<>();
    final FakeCluster cluster = new FakeCluster()
            .pod("checkout-7d9f", "checkout", 5, null)
            .workload(WorkloadName.Kind.DEPLOYMENT, "checkout", "checkout", null);
    final FakePlace place = new FakePlace(
            cluster, Optional.of(new TargetName(Optional.empty(), new TargetName.Kind.OfPod(), "checkout-7d9f")));
    PlaceOpener opener = where -> place;
    Function<Target, List<WalkEvent>> walk = Walks::healthy;
    final FakeLab lab = new FakeLab();
    String input = "";
    boolean terminal;
    Map<String, String> environment = Map.of("TERM", "xterm");

    record Result(int code, String out, String err) {}

    Session with(String piped) {
        input = piped;
        return this;
    }

    Result run(String... arguments) {
        Console console = new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                terminal,
                terminal,
                terminal,
                environment,
                "9.9");
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Wiring wiring = new Wiring(this::open, TellingWalker::new, () -> lab, Entries::new, this::show, lab, console);
        return new Result(new Cli(wiring).run(arguments), out.toString(), err.toString());
    }

    /** What stands on standard output so far. */
    String printed() {
        return out.toString();
    }

    private Place open(Where where) {
        opened.add(where);
        return opener.open(where);
    }

    private int show(Screens.Start start) {
        shown.add(start);
        return 0;
    }

    private final class TellingWalker implements Walker {
        @Override
        public List<StepCard> cards() {
            return Walks.cards();
        }

        @Override
        public void walk(Place on, Target target, Consumer<WalkEvent> events) {
            walked.add(target);
            walk.apply(target).forEach(events);
        }
    }

    private static final class Entries implements Catalogue {
        @Override
        public List<String> ids() {
            return List.of("R-03", "R-08");
        }

        @Override
        public Optional<Entry> entry(String id) {
            return id.equals("R-08")
                    ? Optional.of(new Entry(
                            "R-08",
                            "A wildcard under StringEquals",
                            "StringEquals takes a star literally.\nStringLike does not.",
                            "AccessDenied of AssumeRoleWithWebIdentity.",
                            "Read the operator above the star.",
                            "Write StringLike.",
                            List.of("https://docs.aws.amazon.com/IAM/latest/UserGuide/"),
                            true))
                    : Optional.empty();
        }
    }
}
