package io.github.irsadoctor.report;

import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.facts.TrailEvent;
import io.github.irsadoctor.iam.Evaluation;
import io.github.irsadoctor.iam.NearMiss;
import io.github.irsadoctor.iam.Statement;

/** Each kind of exhibit with its texts changed. */
record MaskedExhibit(Masking masking) implements Exhibit.Cases<Exhibit> {

    @Override
    public Exhibit fields(Exhibit.Fields exhibit) {
        return new Exhibit.Fields(masking.text(exhibit.title()), masking.lines(exhibit.lines()));
    }

    @Override
    public Exhibit json(Exhibit.Json exhibit) {
        return new Exhibit.Json(masking.text(exhibit.title()), masking.text(exhibit.text()));
    }

    @Override
    public Exhibit yaml(Exhibit.Yaml exhibit) {
        return new Exhibit.Yaml(masking.text(exhibit.title()), masking.text(exhibit.text()));
    }

    @Override
    public Exhibit token(Exhibit.Token exhibit) {
        return new Exhibit.Token(
                masking.text(exhibit.title()), masking.text(exhibit.header()), masking.text(exhibit.claims()));
    }

    @Override
    public Exhibit trace(Exhibit.Trace exhibit) {
        Evaluation seen = exhibit.evaluation();
        Evaluation masked = new Evaluation(
                seen.decision(),
                masking.text(seen.says()),
                seen.statements().stream().map(this::statement).toList());
        return new Exhibit.Trace(masking.text(exhibit.title()), masked);
    }

    private Evaluation.StatementTrace statement(Evaluation.StatementTrace trace) {
        return new Evaluation.StatementTrace(
                statement(trace.statement()),
                trace.matches(),
                trace.parts().stream().map(this::part).toList());
    }

    private Statement statement(Statement seen) {
        return new Statement(
                seen.index(),
                masking.text(seen.sid()),
                seen.effect(),
                seen.principals().stream()
                        .map(it -> new Statement.Principal(it.type(), masking.text(it.value())))
                        .toList(),
                seen.notPrincipal(),
                masking.texts(seen.actions()),
                seen.notAction(),
                masking.texts(seen.resources()),
                seen.notResource(),
                seen.conditions().stream().map(this::condition).toList(),
                masking.texts(seen.doubts()));
    }

    private Statement.Condition condition(Statement.Condition seen) {
        return new Statement.Condition(seen.operator(), masking.text(seen.key()), masking.texts(seen.values()));
    }

    private Evaluation.PartTrace part(Evaluation.PartTrace part) {
        return new Evaluation.PartTrace(
                part.part(),
                masking.text(part.written()),
                masking.text(part.asked()),
                part.answer(),
                masking.text(part.why()),
                part.miss().map(this::miss),
                part.condition().map(this::condition));
    }

    private NearMiss miss(NearMiss miss) {
        return new NearMiss(
                masking.text(miss.wanted()), masking.text(miss.written()), miss.marks(), masking.text(miss.says()));
    }

    @Override
    public Exhibit events(Exhibit.Events exhibit) {
        return new Exhibit.Events(
                masking.text(exhibit.title()),
                exhibit.events().stream().map(this::event).toList());
    }

    private TrailEvent event(TrailEvent seen) {
        return new TrailEvent(
                seen.time(),
                masking.text(seen.error()),
                masking.text(seen.roleArn()),
                masking.text(seen.sessionName()),
                masking.text(seen.subject()),
                masking.text(seen.provider()),
                masking.text(seen.audience()),
                masking.text(seen.userAgent()),
                seen.region(),
                seen.sourceAddress());
    }

    @Override
    public Exhibit timeline(Exhibit.Timeline exhibit) {
        return new Exhibit.Timeline(
                masking.text(exhibit.title()),
                exhibit.moments().stream()
                        .map(it -> new Exhibit.Moment(it.at(), masking.text(it.says())))
                        .toList());
    }

    @Override
    public Exhibit commands(Exhibit.Commands exhibit) {
        return new Exhibit.Commands(masking.text(exhibit.title()), masking.texts(exhibit.commands()));
    }
}
