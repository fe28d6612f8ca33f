package io.github.irsadoctor;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.checklist.CatalogueText;
import io.github.irsadoctor.checklist.Checklist;
import io.github.irsadoctor.cli.Catalogue;
import java.util.List;
import java.util.Optional;

/** The checklist's catalogue as the command line asks for it. */
final class CatalogueEntries implements Catalogue {

    @Override
    public List<String> ids() {
        return Checklist.causes().stream().map(CauseId::id).toList();
    }

    @Override
    public Optional<Entry> entry(String id) {
        return ids().contains(id) ? CatalogueText.of(CauseId.of(id)).map(CatalogueEntries::entry) : Optional.empty();
    }

    private static Entry entry(CatalogueText text) {
        return new Entry(
                text.id(),
                text.title(),
                unfolded(text.what()),
                unfolded(text.looks()),
                String.join("\n", text.prove()),
                unfolded(text.fix()),
                text.sources(),
                true);
    }

    /** A paragraph as one line, to be broken where the reader's terminal ends; what is indented stays as it is. */
    private static String unfolded(String text) {
        return text.strip().replaceAll("(?<=\\S)[ ]*\\n(?=\\S)", " ");
    }
}
