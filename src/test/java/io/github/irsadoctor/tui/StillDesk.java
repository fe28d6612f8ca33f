package io.github.irsadoctor.tui;

import io.github.irsadoctor.tui.model.CauseName;
import io.github.irsadoctor.tui.model.CauseText;
import io.github.irsadoctor.walk.WalkState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A desk that knows one cause and writes nothing. */
final class StillDesk implements Desk {

    static final CauseText R_03 = new CauseText(
            "R-03",
            "The trust policy trusts another cluster's issuer",
            "A role was made for one cluster and is used from another.",
            "STS answers AccessDenied.",
            List.of("aws iam get-role --role-name checkout"),
            "Add a statement for this cluster's provider.",
            List.of("https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html"));

    @Override
    public Optional<CauseText> explain(String cause) {
        return Optional.of(R_03).filter(text -> text.id().equals(cause));
    }

    @Override
    public List<CauseName> causes() {
        return List.of(
                new CauseName("O-01", "IAM has no provider for the issuer"), new CauseName(R_03.id(), R_03.title()));
    }

    @Override
    public List<Path> export(WalkState state) {
        return List.of(Path.of("/exports/walk.md"), Path.of("/exports/walk.json"));
    }

    @Override
    public Path keep(String text) {
        return Path.of("/exports/copied.txt");
    }
}
