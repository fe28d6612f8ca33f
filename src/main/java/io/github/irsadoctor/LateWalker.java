package io.github.irsadoctor;

import io.github.irsadoctor.check.StepCard;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.Place;
import io.github.irsadoctor.walk.WalkEvent;
import io.github.irsadoctor.walk.Walker;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A walker that is made when it is first needed: the first frame has no use for sixty rules. */
final class LateWalker implements Walker {

    private final Supplier<Walker> making;
    private Walker made;

    LateWalker(Supplier<Walker> making) {
        this.making = making;
    }

    private synchronized Walker walker() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }

    @Override
    public List<StepCard> cards() {
        return walker().cards();
    }

    @Override
    public void walk(Place place, Target target, Consumer<WalkEvent> events) {
        walker().walk(place, target, events);
    }
}
