package io.github.irsadoctor.cli;

import io.github.irsadoctor.text.Sanitiser;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irsa-doctor lab serve}: a world for kubectl, aws and any other client. */
@Command(
        name = "serve",
        header = "Keep a world's servers up, for kubectl, aws and any other client.",
        customSynopsis = "irsa-doctor lab serve WORLD",
        synopsisHeading = "%nUsage: ",
        description = {
            "",
            "Prints the shell lines that point kubectl and aws at the world, then \"# ready\", and stays until Ctrl-C "
                    + "or TERM (exit codes 130 and 143). What is changed in the world lasts as long as it is up.",
            ""
        },
        parameterListHeading = "",
        optionListHeading = "%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  irsa-doctor lab serve healthy                 # paste the lines into another terminal",
            "  irsa-doctor lab serve healthy > lab.env &     # in a script: wait for \"# ready\", then",
            "  . ./lab.env; kubectl get pods; kill $!"
        })
final class LabServeCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(paramLabel = "WORLD", description = "The world, by id or file.")
    private String world;

    @Mixin
    private HelpOption help;

    LabServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Worlds.Served served =
                wiring.worlds().get().serve(Names.given("WORLD", world).orElseThrow());
        try (ServedFolder files = new ServedFolder(served)) {
            // Before there is a folder: a signal at any moment finds what to delete.
            wiring.life().atEnd(files::close);
            LabFolder folder = files.make(wiring.console().environment());
            if (told(served, folder)) {
                wiring.life().await();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.WELL;
    }

    /** Whether the lines could be written: who does not get them cannot use the world. */
    private boolean told(Worlds.Served served, LabFolder folder) {
        Console console = wiring.console();
        console.err().println("irsa-doctor: " + Sanitiser.line(greeting(served.title())));
        console.err().flush();
        new LabShell(served, folder, console.environment()).lines().forEach(console.out()::println);
        return !console.out().checkError();
    }

    private static String greeting(String title) {
        return "The lab plays \"" + title
                + "\". Put these lines into another shell to work in it; Ctrl-C here ends it.";
    }
}
