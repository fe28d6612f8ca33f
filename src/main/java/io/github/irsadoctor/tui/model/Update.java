package io.github.irsadoctor.tui.model;

import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The one place where the model changes. Pure.
 *
 * @param lastRow how far the shown page's detail can be scrolled: only the drawing knows how long it is
 */
public record Update(ToIntFunction<Model> lastRow) {

    /** What comes of a message. */
    public Next of(Model model, Msg msg) {
        return msg.match(new Cases(model, lastRow));
    }

    private record Cases(Model model, ToIntFunction<Model> lastRow) implements Msg.Cases<Next> {

        @Override
        public Next pressed(Msg.Pressed msg) {
            if (msg.key().equals(Key.CTRL_C)) {
                return Next.of(model, new Effect.Quit(130));
            }
            Model quiet = model.saying(Optional.empty());
            if (model.help()) {
                return Next.of(quiet.helping(false));
            }
            Typing typing = new Typing(quiet, msg.key());
            return typing.inFilter().map(Next::of).orElseGet(() -> bound(quiet, msg.key()));
        }

        private Next bound(Model quiet, Key key) {
            Optional<Binding> binding = Keymap.find(quiet, key);
            if (binding.isEmpty()) {
                return Next.of(quiet);
            }
            return binding.get()
                    .disabled()
                    .map(why -> Next.of(quiet.saying(Optional.of(why))))
                    .orElseGet(() -> new Acts(quiet, lastRow).on(binding.get().action()));
        }

        @Override
        public Next act(Msg.Act msg) {
            return new Acts(model, lastRow).on(msg.action());
        }

        @Override
        public Next resized(Msg.Resized msg) {
            return Next.of(model.sized(msg.columns(), msg.rows()));
        }

        @Override
        public Next tick(Msg.Tick msg) {
            return Next.of(model.at(msg.now()));
        }

        @Override
        public Next arrived(Msg.Arrived msg) {
            return msg.answer().match(new Arrivals(model, msg.ticket()));
        }
    }
}
