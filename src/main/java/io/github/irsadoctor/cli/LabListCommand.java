package io.github.irsadoctor.cli;

import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.report.Json;
import io.github.irsadoctor.report.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code irsa-doctor lab list}: the worlds. The text gives no answers away; the JSON does. */
@Command(
        name = "list",
        header = "List the worlds of the lab; the JSON also names the causes to be found.",
        customSynopsis = "irsa-doctor lab list [-o json]",
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  irsa-doctor lab list", "  irsa-doctor lab list -o json"})
final class LabListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private FormatOption output;

    @Mixin
    private HelpOption help;

    LabListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        List<Worlds.Card> cards = wiring.worlds().get().cards();
        String list = output.format == Format.JSON
                ? Json.write(Json.array(cards, LabListCommand::json))
                : Table.render(
                        cards.stream()
                                .map(card -> Line.of(card.id(), card.title()))
                                .toList(),
                        wiring.console().style());
        wiring.console().out().print(list);
        return ExitCode.WELL;
    }

    private static ObjectNode json(Worlds.Card card) {
        ObjectNode node = Json.object().put("id", card.id()).put("title", card.title());
        node.set("case", Json.maybe(card.incident()));
        node.set("causes", Json.strings(card.causes()));
        return node;
    }
}
