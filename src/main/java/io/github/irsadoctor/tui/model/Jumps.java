package io.github.irsadoctor.tui.model;

import java.util.Optional;

/** Keys while a jump is typed. */
record Jumps(Model model, Jump jump) {

    Next on(Key key) {
        if (key.types()) {
            return Next.of(model.jumping(Optional.of(new Jump(jump.text() + key.name()))));
        }
        return Next.of(model.jumping(Optional.empty()));
    }
}
