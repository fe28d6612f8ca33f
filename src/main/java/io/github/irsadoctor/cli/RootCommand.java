package io.github.irsadoctor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code irsa-doctor}: the screens. */
@Command(
        name = "irsa-doctor",
        header = "Finds out why a pod on Amazon EKS can not use its IAM role, and proves it.",
        customSynopsis = {"irsa-doctor", "       irsa-doctor COMMAND [OPTIONS]"},
        synopsisHeading = "%nUsage: ",
        description = {"", "Without a command it opens the screens.", ""},
        sortOptions = false,
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  irsa-doctor",
            "  irsa-doctor check -n payments deploy/checkout",
            "  irsa-doctor lab",
            "",
            "irsa-doctor COMMAND --help says more."
        })
final class RootCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private HelpOption help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    RootCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return screens(wiring, new Screens.Start(false, Optional.empty()));
    }

    static int screens(Wiring wiring, Screens.Start start) {
        if (!wiring.console().showsScreens()) {
            throw new WrongInput("The screens need a terminal; irsa-doctor check TARGET prints to a file or pipe.");
        }
        return wiring.screens().open(start);
    }
}
