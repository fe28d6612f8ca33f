package io.github.irsadoctor;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.cli.Catalogue;
import io.github.irsadoctor.cli.Cli;
import io.github.irsadoctor.cli.Console;
import io.github.irsadoctor.cli.Screens;
import io.github.irsadoctor.cli.Sink;
import io.github.irsadoctor.cli.Where;
import io.github.irsadoctor.cli.Wiring;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.PlaceProblem;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walker;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The program: wires adapters to screens and commands. */
public final class App {

    /** Set by the launcher: which of 0 (in), 1 (out) and 2 (err) are terminals. */
    private static final String TERMINALS = "irsadoctor.terminals";

    private App() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Sink sink = new Sink(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int code = new Cli(wiring(console(writer(sink), err))).run(arguments);
        System.exit(sink.settle(code, err));
    }

    private static Console console(PrintWriter out, PrintWriter err) {
        String known = System.console() == null ? "" : "012";
        String terminals = System.getProperty(TERMINALS, known);
        String version = Optional.ofNullable(App.class.getPackage().getImplementationVersion())
                .orElse("of the source tree");
        return new Console(
                out,
                err,
                System.in,
                terminals.contains("0"),
                terminals.contains("1"),
                terminals.contains("2"),
                System.getenv(),
                version);
    }

    private static PrintWriter writer(OutputStream out) {
        return new PrintWriter(out, false, StandardCharsets.UTF_8);
    }

    private static Wiring wiring(Console console) {
        return new Wiring(
                App::place, () -> new NoSteps(), () -> List::of, () -> new NoEntries(), App::screens, console);
    }

    private static Place place(Where where) {
        throw new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "This build has no way to a cluster.");
    }

    private static int screens(Screens.Start start) {
        throw new PlaceProblem(PlaceProblem.Kind.UNREACHABLE, "This build has no screens.");
    }

    private record NoSteps() implements Walker {
        @Override
        public List<StepCard> cards() {
            return List.of();
        }

        @Override
        public void walk(Place place, Target target, Consumer<WalkEvent> events) {
            throw new IllegalStateException("no steps");
        }
    }

    private record NoEntries() implements Catalogue {
        @Override
        public List<String> ids() {
            return List.of();
        }

        @Override
        public Optional<Entry> entry(String id) {
            return Optional.empty();
        }
    }
}
