package io.github.irsadoctor;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.cli.Cli;
import io.github.irsadoctor.cli.Console;
import io.github.irsadoctor.cli.Wiring;
import io.github.irsadoctor.facts.Intrusion;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.lab.RunningLab;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.report.JsonReport;
import io.github.irsadoctor.report.Style;
import io.github.irsadoctor.report.TextReport;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.WalkEngine;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.WalkState;
import io.github.irsadoctor.walk.Walker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Everything that one {@code irsa-doctor check} of a lab world says or keeps.
 *
 * @param said by the place where it was said
 */
record SpokenWalk(Map<String, String> said) {

    /** Walks as far as a walk may go; the lab is closed afterwards. */
    static SpokenWalk of(RunningLab lab) {
        ExecutorService threads = Executors.newCachedThreadPool();
        PrintStream before = System.err;
        ByteArrayOutputStream strayed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(strayed, true, StandardCharsets.UTF_8));
        try {
            Map<String, String> said = new LinkedHashMap<>(walk(lab, threads));
            said.put("the process's standard error", strayed.toString(StandardCharsets.UTF_8));
            said.put("the lab's log of requests", lab.requests().entries().toString());
            return new SpokenWalk(said);
        } finally {
            System.setErr(before);
            threads.shutdownNow();
        }
    }

    private static Map<String, String> walk(RunningLab lab, ExecutorService threads) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        WalkEngine engine = new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        List<WalkState> states = new ArrayList<>(List.of(WalkState.before(engine.cards())));
        Wiring wiring = new Wiring(
                where -> new LabPlaces(threads, lab.clock())
                        .place(lab, Permission.of(Optional.of(Intrusion.PROBE), Intrusion.PROBE)),
                () -> new Remembering(engine, states),
                () -> new LabPlaces(threads, lab.clock()),
                CatalogueEntries::new,
                start -> 0,
                new ProcessLife(Runtime.getRuntime()),
                console(out, err));
        new Cli(wiring).run("check", "--world", lab.world().id());
        WalkState state = states.get(states.size() - 1);
        Map<String, String> said = new LinkedHashMap<>(exported(state));
        said.put("standard output", out.toString());
        said.put("standard error", err.toString());
        said.put("coloured text", TextReport.render(state, Style.coloured()));
        said.put("JSON", JsonReport.render(state));
        said.put("all that the walk keeps", states.toString());
        return said;
    }

    private static Map<String, String> exported(WalkState state) {
        try {
            Path folder = Files.createTempDirectory("exports");
            Map<String, String> files = new LinkedHashMap<>();
            for (Path file : new ProgramDesk(new StateFolder(folder), Clock.systemUTC()).export(state)) {
                String name = file.getFileName().toString();
                files.put("exported " + name.substring(name.lastIndexOf('.')), Files.readString(file));
                Files.delete(file);
            }
            Files.delete(folder.resolve("exports"));
            Files.delete(folder);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Console console(StringWriter out, StringWriter err) {
        return new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                InputStream.nullInputStream(),
                false,
                false,
                true,
                Map.of("TERM", "xterm"),
                "9.9");
    }

    /** A walker that keeps every state. */
    private record Remembering(Walker walker, List<WalkState> states) implements Walker {

        @Override
        public List<StepCard> cards() {
            return walker.cards();
        }

        @Override
        public void walk(Place place, Target target, Consumer<WalkEvent> events) {
            walker.walk(place, target, event -> {
                states.add(states.get(states.size() - 1).after(event));
                events.accept(event);
            });
        }
    }
}
