package io.github.irsadoctor;

import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.cli.Cli;
import io.github.irsadoctor.cli.Console;
import io.github.irsadoctor.cli.Screens;
import io.github.irsadoctor.cli.Sink;
import io.github.irsadoctor.cli.Wiring;
import io.github.irsadoctor.lab.LabClock;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.tui.ScreenOptions;
import io.github.irsadoctor.walk.WalkEngine;
import io.github.irsadoctor.walk.Walker;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The program: wires adapters to screens and commands. */
public final class App {

    /** Set by the launcher: which of 0 (in), 1 (out) and 2 (err) are terminals. */
    private static final String TERMINALS = "irsadoctor.terminals";

    /** Set where the class archive is made: a walk is printed, then the screens are run without a terminal. */
    private static final String REHEARSAL = "irsadoctor.rehearsal";

    private static final Pattern VERDICT = Pattern.compile("HEALTHY|FAULTY|UNDECIDED");

    private App() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Sink sink = new Sink(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        Cli cli = new Cli(wiring(console(writer(sink), err)));
        if (Boolean.getBoolean(REHEARSAL)) {
            cli.run("check", "--world", "healthy");
        }
        int code = cli.run(arguments);
        System.exit(sink.settle(code, err));
    }

    private static Console console(PrintWriter out, PrintWriter err) {
        String terminals = Optional.ofNullable(System.getProperty(TERMINALS))
                .orElseGet(() -> System.console() == null ? "" : "012");
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
        ExecutorService threads = Executors.newCachedThreadPool(App::daemon);
        Contexts contexts =
                new Contexts(System.getenv(), Path.of(System.getProperty("user.home")), threads, Clock.systemUTC());
        LabPlaces lab = new LabPlaces(threads, LabClock.running());
        Supplier<Walker> walker = () -> new WalkEngine(Checklist.steps(), threads, Calls.WALK, System::nanoTime);
        return new Wiring(
                where -> where.world()
                        .map(world -> lab.open(world, where.active()))
                        .orElseGet(() -> contexts.open(where)),
                walker,
                () -> lab,
                CatalogueEntries::new,
                start -> screens(start, new AllPlaces(contexts, lab), new LateWalker(walker), console),
                new ProcessLife(Runtime.getRuntime()),
                console);
    }

    private static int screens(Screens.Start start, AllPlaces places, Walker walker, Console console) {
        ScreenOptions options = options(start, console);
        StateFolder folder = StateFolder.of(console.environment(), Path.of(System.getProperty("user.home")));
        ProgramDesk desk = new ProgramDesk(folder, Clock.systemUTC());
        return Boolean.getBoolean(REHEARSAL)
                ? io.github.irsadoctor.tui.Screens.rehearse(places, walker, desk, options, VERDICT)
                : io.github.irsadoctor.tui.Screens.run(
                        places, walker, desk, options, console.inIsTerminal() && console.outIsTerminal());
    }

    private static ScreenOptions options(Screens.Start start, Console console) {
        return new ScreenOptions(
                start.world(),
                start.lab(),
                !console.environment().containsKey("NO_COLOR"),
                Clock.systemUTC(),
                console.environment(),
                sentence -> {
                    console.err().println(sentence);
                    console.err().flush();
                });
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "irsa-doctor");
        thread.setDaemon(true);
        return thread;
    }
}
