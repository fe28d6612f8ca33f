package io.github.irsadoctor.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irsa-doctor lab}: the screens, on the lab. */
@Command(
        name = "lab",
        header = "Practise in a lab that needs no cluster and no account.",
        customSynopsis = {
            "irsa-doctor lab [WORLD]",
            "       irsa-doctor lab list [-o json]",
            "       irsa-doctor lab serve WORLD"
        },
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  irsa-doctor lab",
            "  irsa-doctor lab buckets-stay-unready",
            "  irsa-doctor lab list -o json",
            "  irsa-doctor lab serve buckets-stay-unready"
        })
final class LabCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Parameters(arity = "0..1", paramLabel = "WORLD", description = "The world to begin in, by id or file.")
    private String world;

    @Mixin
    private HelpOption help;

    LabCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        return RootCommand.screens(wiring, new Screens.Start(true, given()));
    }

    private Optional<String> given() {
        return Names.given("WORLD", world);
    }
}
