package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.check.CauseId;
import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Finding;
import io.github.irsadoctor.check.Fix;
import io.github.irsadoctor.check.Judgement;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.check.Link;
import io.github.irsadoctor.checklist.scene.IrsaRule;
import io.github.irsadoctor.checklist.scene.Unanswered;
import io.github.irsadoctor.facts.ServiceAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A role is named, but where or as the webhook does not read it: it reads one key, of the service account alone (webhook
 * source, pkg/annotations.go and pkg/cache).
 */
final class MisplacedRules {

    static final IrsaRule<AnnotationEvidence> WRONG_KEY = IrsaRule.<AnnotationEvidence>of(
                    "A-02", Link.ANNOTATION, seen -> judge(seen, "A-02", RoleKey::isWrong))
            .mooting("A-01");

    static final IrsaRule<AnnotationEvidence> WRONG_OBJECT = IrsaRule.<AnnotationEvidence>of(
                    "A-03",
                    Link.ANNOTATION,
                    seen -> judge(seen, "A-03", it -> it.getKey().equals(ServiceAccount.ROLE_ARN)))
            .mooting("A-01");

    private MisplacedRules() {}

    /** One annotation and the object that carries it. */
    private record Place(String object, boolean account, Map.Entry<String, String> annotation) {}

    private static Judgement judge(AnnotationEvidence seen, String id, Predicate<Map.Entry<String, String>> isWrong) {
        if (!seen.account().isKnown()) {
            return Unanswered.of(seen.accountName(), seen.account());
        }
        if (!seen.bare()) {
            return seen.annotated() ? Judgement.clear() : Unanswered.of(seen.account());
        }
        List<Place> places = places(seen)
                .filter(place -> isWrong.test(place.annotation()))
                .filter(place -> !place.annotation().getValue().isEmpty())
                .toList();
        if (!places.isEmpty()) {
            return Judgement.found(finding(seen, id, places));
        }
        return seen.workload().isKnown() || seen.pod().value().isPresent()
                ? Judgement.clear()
                : Unanswered.of(seen.workload(), seen.pod());
    }

    private static Stream<Place> places(AnnotationEvidence seen) {
        List<Place> places = new ArrayList<>();
        seen.account()
                .value()
                .ifPresent(it -> add(places, seen.subject(), true, it.meta().annotations()));
        seen.workload().value().ifPresent(it -> {
            add(places, it.name().label(), false, it.meta().annotations());
            add(places, "pod template of " + it.name().label(), false, it.templateAnnotations());
        });
        seen.pod()
                .value()
                .ifPresent(it ->
                        add(places, "pod " + it.meta().name(), false, it.meta().annotations()));
        return places.stream();
    }

    private static void add(List<Place> places, String object, boolean account, Map<String, String> annotations) {
        annotations.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(annotation -> places.add(new Place(object, account, annotation)));
    }

    private static Finding finding(AnnotationEvidence seen, String id, List<Place> places) {
        Place first = places.get(0);
        List<Line> lines = new ArrayList<>();
        places.forEach(place -> {
            lines.add(Line.of("found on", place.object()));
            lines.add(Line.of(
                    "annotation",
                    place.annotation().getKey() + ": " + place.annotation().getValue()));
        });
        lines.add(Line.of("webhook reads", ServiceAccount.ROLE_ARN + " of the service account"));
        return new Finding(CauseId.of(id), first.object(), says(seen, id, first), lines, List.of(fix(seen, places)));
    }

    private static String says(AnnotationEvidence seen, String id, Place place) {
        return id.equals("A-02")
                ? "The role stands under the key " + place.annotation().getKey() + " on " + place.object()
                        + ", which IRSA does not read; it wants " + ServiceAccount.ROLE_ARN + " on the service account."
                : "The role annotation is on " + place.object() + "; IRSA reads it only from service account "
                        + seen.namespace() + "/" + seen.name() + ", which has none.";
    }

    private static Fix fix(AnnotationEvidence seen, List<Place> places) {
        Place first = places.get(0);
        Optional<String> written = Optional.of(first.annotation().getValue());
        String[] removed = places.stream()
                .filter(Place::account)
                .map(place -> place.annotation().getKey())
                .toArray(String[]::new);
        Fix fix = Annotating.withIfKnown(seen, written, removed);
        if (first.account()) {
            return fix;
        }
        List<Change> changes = new ArrayList<>(fix.changes());
        changes.add(new Change.HandOver("The annotation on " + first.object()
                + " does nothing for IRSA: take it out of its source when convenient."));
        return new Fix(fix.title(), fix.why(), fix.risk(), changes);
    }
}
