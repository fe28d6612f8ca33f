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
        return ids().contains(id)
                ? CatalogueText.of(CauseId.of(id)).map(CatalogueText::unfolded).map(CatalogueEntries::entry)
                : Optional.empty();
    }

    private static Entry entry(CatalogueText text) {
        return new Entry(
                text.id(),
                text.title(),
                text.what(),
                text.looks(),
                String.join("\n", text.prove()),
                text.fix(),
                text.sources(),
                true);
    }
}
