package io.github.irsadoctor.checklist.trust;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.iam.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing in a trust policy that keeps the token out.
 *
 * @param cause the catalogue id
 * @param statement where it stands; empty where the fault is that a statement is missing
 * @param says one sentence
 * @param lines what was written and what was wanted, marked
 * @param edit what to change, as an instruction for whoever edits the document
 * @param foreignIssuer the other issuer that is trusted, if that is the fault
 */
public record TrustFault(
        CauseId cause,
        Optional<Statement> statement,
        String says,
        List<Line> lines,
        String edit,
        Optional<Issuer> foreignIssuer) {

    public TrustFault {
        lines = List.copyOf(lines);
    }

    static TrustFault in(Statement statement, String cause, String says, List<Line> lines, String edit) {
        return new TrustFault(CauseId.of(cause), Optional.of(statement), says, lines, edit, Optional.empty());
    }

    TrustFault of(Issuer foreign) {
        return new TrustFault(cause, statement, says, lines, edit, Optional.of(foreign));
    }

    /** One fault with the lines and instructions of all, which say the same. */
    static TrustFault merged(List<TrustFault> same) {
        TrustFault first = same.get(0);
        return new TrustFault(
                first.cause(),
                first.statement(),
                first.says(),
                lines(same),
                same.stream().map(TrustFault::edit).distinct().collect(Collectors.joining(" ")),
                same.stream().flatMap(fault -> fault.foreignIssuer().stream()).findFirst());
    }

    // Another cluster's issuer stands in principal and keys alike: compared once, it is only named where it stands
    // again.
    private static List<Line> lines(List<TrustFault> same) {
        boolean issuer = same.get(0).cause().equals(CauseId.of("R-03"));
        return Stream.concat(
                        same.get(0).lines().stream(),
                        same.stream().skip(1).flatMap(fault -> issuer ? named(fault) : fault.lines().stream()))
                .distinct()
                .toList();
    }

    private static Stream<Line> named(TrustFault fault) {
        return fault.lines().stream().limit(1).map(line -> Line.of(line.label(), line.value()));
    }

    /** How people speak of a statement: its Sid, else its place counted from one. */
    static String name(Statement statement) {
        return statement.sid().map(sid -> "statement " + sid).orElseGet(() -> "statement " + (statement.index() + 1));
    }
}
