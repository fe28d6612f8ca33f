package io.github.irsadoctor;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.checklist.CatalogueText;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.tui.Desk;
import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.walk.WalkState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the screens ask of the program: the catalogue, and files. */
final class ProgramDesk implements Desk {

    @Override
    public Optional<CauseText> explain(String cause) {
        return CatalogueText.of(CauseId.of(cause))
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
        throw new IOException("nothing is written yet");
    }

    @Override
    public Path keep(String text) throws IOException {
        throw new IOException("nothing is written yet");
    }
}
