package io.github.irsadoctor.cli;

import io.github.irsadoctor.report.Article;
import io.github.irsadoctor.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code irsa-doctor explain}: one entry of the catalogue. */
@Command(
        name = "explain",
        header = "What a cause is, how it looks, how to prove and to fix it, and its sources.",
        customSynopsis = "irsa-doctor explain ID",
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  irsa-doctor explain R-08", "  irsa-doctor explain r08"})
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern WITHOUT_DASH = Pattern.compile("([A-Z])(\\d)");

    private final Wiring wiring;

    @Parameters(paramLabel = "ID", description = "A cause's id as check prints it, for example R-08.")
    private String id;

    @Mixin
    private HelpOption help;

    ExplainCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = wiring.catalogue().get();
        String written =
                WITHOUT_DASH.matcher(id.strip().toUpperCase(Locale.ROOT)).replaceFirst("$1-$2");
        Catalogue.Entry entry = catalogue.entry(written).orElseThrow(() -> unknown(catalogue.ids()));
        wiring.console().out().print(article(entry).render(wiring.console().style()));
        return ExitCode.WELL;
    }

    private WrongInput unknown(List<String> ids) {
        String meant = Spelling.nearest(id, ids)
                .map(near -> "did you mean " + near + "?")
                .orElse("an id is a letter, a dash and two digits, for example "
                        + ids.stream().findFirst().orElse("R-08") + ".");
        return new WrongInput("There is no cause \"" + id + "\"; " + meant);
    }

    private static Article article(Catalogue.Entry entry) {
        String diagnosed = entry.diagnosed()
                ? "irsa-doctor check finds it."
                : "This version does not find it by itself: follow the proof.";
        return new Article(
                entry.id() + "  " + entry.title(),
                List.of(
                        new Article.Section("What it is", entry.what()),
                        new Article.Section("How it looks", entry.looks()),
                        new Article.Section("How to prove it", entry.prove()),
                        new Article.Section("How to fix it", entry.fix()),
                        new Article.Section("Diagnosed", diagnosed),
                        new Article.Section("Sources", String.join("\n", entry.sources()))));
    }
}
