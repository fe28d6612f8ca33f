package io.github.irsadoctor.tui.draw;

import io.github.irsadoctor.tui.model.Account;
import io.github.irsadoctor.tui.model.Mark;
import io.github.irsadoctor.tui.model.PodRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the mark of a row means, in sentences that claim no more than the list shows. */
record PodStory(PodRow row, Instant now) {

    /** What the columns have no room for. */
    String facts() {
        if (row.workload().isPresent()) {
            return "workload " + row.name() + " in " + row.namespace();
        }
        List<String> facts = new ArrayList<>(List.of("service account " + row.serviceAccount()));
        row.given().role().or(() -> row.account().role()).ifPresent(role -> facts.add("role " + role));
        if (row.restarts() > 0) {
            facts.add("restarted " + (row.restarts() == 1 ? "once" : row.restarts() + " times"));
        }
        if (!row.runs()) {
            facts.add("not running");
        }
        return String.join("   ", facts);
    }

    String says() {
        Mark mark = row.mark();
        if (row.given().partly() && mark == row.given().mark()) {
            return "Only " + row.given().have() + " of its " + row.given().of() + " app containers: " + says(mark);
        }
        return says(mark);
    }

    private String says(Mark mark) {
        return switch (mark) {
            case NO_PODS -> "This workload has no pods. Enter walks what is known of it and says why.";
            case ACCOUNT_MISSING -> "The service account is not there: nobody can make a new token for this pod.";
            case NOT_INJECTED -> missing() + because();
            case MAYBE_OLDER -> missing() + because() + " " + younger();
            case OTHER_ROLE -> "The service account names " + role() + " now. A new pod would be given that one.";
            case NOT_ANNOTATED ->
                "The webhook gave this pod a role, but the service account names none now. A new pod may get none.";
            case NO_ROLE -> "Neither the pod nor its service account names a role: right for a pod that needs no AWS.";
            case UNKNOWN ->
                "The pod's spec names no role. Whether its service account names one is not known"
                        + (row.account().state() == Account.State.NOT_KNOWN ? " (yet)." : ".");
            default -> given(mark);
        };
    }

    private String given(Mark mark) {
        return switch (mark) {
            case STATIC_KEYS -> "The spec sets AWS_ACCESS_KEY_ID, which SDKs take before any role.";
            case SET_BY_HAND ->
                "The spec sets the role or the token file itself; the webhook leaves such values alone.";
            case POD_IDENTITY -> "Credentials come from EKS Pod Identity, not from IRSA." + unused();
            case CONTAINER_CREDENTIALS ->
                "The spec names a container credentials address: credentials come from there, not from IRSA."
                        + unused();
            default -> "The webhook gave it the role and a token." + same();
        };
    }

    private String same() {
        return row.account().state() == Account.State.THERE ? " The service account names the same role." : "";
    }

    private String unused() {
        return row.account().role().isPresent() ? " The role that the service account names is not used." : "";
    }

    private String missing() {
        return "The service account names " + role() + ", but the pod was not given it"
                + row.skip().map(why -> " and carries the " + why).orElse("") + ".";
    }

    private String because() {
        return " A pod gets its role only when it is made.";
    }

    private String younger() {
        Optional<Duration> late = row.account()
                .written()
                .flatMap(written -> row.created().map(created -> Duration.between(created, written)));
        return "The account was last changed "
                + late.filter(it -> it.toSeconds() > 0)
                        .map(it -> PodsView.age(it) + " after this pod was made")
                        .orElse("in the second in which this pod was made")
                + ": the pod may be older than the annotation.";
    }

    private String role() {
        return row.account().role().map(ShortRole::of).orElse("a role");
    }
}
