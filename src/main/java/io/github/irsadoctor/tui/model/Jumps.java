package io.github.irsadoctor.tui.model;

import java.util.List;
import java.util.Optional;

/** Keys while a jump is typed. */
record Jumps(Model model, Jump jump) {

    Next on(Key key) {
        String text = jump.text();
        if (key.types()) {
            return typed(text + key.name());
        }
        if (key.equals(Key.BACKSPACE)) {
            return text.isEmpty() ? leave() : typed(text.substring(0, text.length() - 1));
        }
        if (key.equals(Key.CTRL_U)) {
            return typed("");
        }
        if (key.equals(Key.TAB)) {
            return completed();
        }
        if (key.equals(Key.ENTER)) {
            return gone(text.strip());
        }
        return key.equals(Key.ESC) ? leave() : Next.of(model);
    }

    private Next typed(String text) {
        return Next.of(model.jumping(Optional.of(new Jump(text))));
    }

    private Next leave() {
        return Next.of(model.jumping(Optional.empty()));
    }

    private Next completed() {
        List<String> completions = Completions.of(model);
        return completions.isEmpty() || jump.text().isBlank() ? Next.of(model) : typed(completions.get(0));
    }

    /** There; or where nothing has that name, one sentence, and the text stays to be mended. */
    private Next gone(String text) {
        if (text.isEmpty()) {
            return leave();
        }
        Landing landing = new JumpTo(model.jumping(Optional.empty())).text(text);
        return landing.next().orElseGet(() -> Next.of(model.saying(Optional.of(landing.says()))));
    }
}
