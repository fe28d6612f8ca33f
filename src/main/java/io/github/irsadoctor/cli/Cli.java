package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Sanitiser;
import io.github.irsadoctor.walk.PlaceProblem;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands. */
public final class Cli {

    private static final int WIDTH = 100;

    private final Wiring wiring;

    public Cli(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Runs one command line.
     *
     * @return the exit code: 0 healthy or allowed, 1 fault or refused, 2 wrong input, 3 undecided, 4 not reached. Never
     *     throws for what is typed or what the outside does
     */
    public int run(String... arguments) {
        int code = execute(arguments);
        wiring.console().out().flush();
        wiring.console().err().flush();
        return code;
    }

    private int execute(String... arguments) {
        try {
            Optional<Screens.Start> start = Screens.Start.read(arguments);
            return start.isPresent() ? screens(start.get()) : commandLine().execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError error) {
            return tell(broken(error), ExitCode.UNDECIDED);
        }
    }

    // Without reading a command line: that alone takes as long as the first frame may.
    private int screens(Screens.Start start) {
        try {
            return RootCommand.screens(wiring, start);
        } catch (RuntimeException problem) {
            return failed(problem);
        }
    }

    private CommandLine commandLine() {
        CommandLine lab = new CommandLine(new LabCommand(wiring))
                .addSubcommand(new CommandLine(new LabListCommand(wiring)))
                .addSubcommand(new CommandLine(new LabServeCommand(wiring)));
        CommandLine root = new CommandLine(new RootCommand(wiring))
                .addSubcommand(new CommandLine(new CheckCommand(wiring)))
                .addSubcommand(new CommandLine(new TrustCommand(wiring)))
                .addSubcommand(new CommandLine(new ExplainCommand(wiring)))
                .addSubcommand(lab);
        root.getCommandSpec().version("irsa-doctor " + wiring.console().version());
        return root.setOut(wiring.console().out())
                .setErr(wiring.console().err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((problem, all) -> wrong(problem))
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
    }

    private int wrong(ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName(" ");
        return tell(UsageSentence.of(problem) + " (" + command + " --help)", ExitCode.WRONG_INPUT);
    }

    private int failed(Exception problem) {
        if (problem instanceof WrongInput) {
            return tell(problem.getMessage(), ExitCode.WRONG_INPUT);
        }
        if (problem instanceof PlaceProblem place) {
            return tell(place.getMessage(), ExitCode.of(place.kind()));
        }
        return tell(broken(problem), ExitCode.UNDECIDED);
    }

    // Not its message: what an exception of a library carries may be a secret.
    private static String broken(Throwable problem) {
        StackTraceElement[] trace = problem.getStackTrace();
        String where = trace.length == 0 ? "" : " in " + trace[0].getFileName() + " line " + trace[0].getLineNumber();
        return "This is a fault of irsa-doctor itself, nothing was changed: "
                + problem.getClass().getSimpleName() + where + ".";
    }

    private int tell(String sentence, int code) {
        wiring.console().out().flush();
        wiring.console().err().println("irsa-doctor: " + Sanitiser.line(sentence));
        return code;
    }
}
