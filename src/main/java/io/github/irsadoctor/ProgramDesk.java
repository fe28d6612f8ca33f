package io.github.irsadoctor;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.checklist.CatalogueText;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.report.JsonReport;
import io.github.irsadoctor.report.MarkdownReport;
import io.github.irsadoctor.tui.Desk;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.walk.WalkState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the screens ask of the program: the catalogue, and files in the user's state folder. */
record ProgramDesk(StateFolder folder, Clock clock) implements Desk {

    private static final String EXPORTS = "exports";
    private static final String COPIED = "copied.txt";

    @Override
    public Optional<CauseText> explain(String cause) {
        return CatalogueText.of(CauseId.of(cause))
                .map(CatalogueText::unfolded)
                .map(text -> new CauseText(
                        text.id(), text.title(), text.what(), text.looks(), text.prove(), text.fix(), text.sources()));
    }

    @Override
    public List<CauseName> causes() {
        // In the order in which the checks come, as that is how a person looks.
        return Checklist.steps().stream()
                .flatMap(step -> step.rules().stream())
                .map(rule -> rule.id())
                .distinct()
                .flatMap(id -> CatalogueText.of(id).stream())
                .map(text -> new CauseName(text.id(), text.title()))
                .toList();
    }

    @Override
    public List<Path> export(WalkState state) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("md", MarkdownReport.render(state));
        texts.put("json", JsonReport.render(state));
        String name = ExportName.of(state.end().orElseThrow().walked(), clock.instant());
        return folder.add(EXPORTS, name, texts);
    }

    @Override
    public Path keep(String text) throws IOException {
        return folder.replace(COPIED, text);
    }
}
