package io.github.irsadoctor.tui.model;

import java.util.Optional;

/**
 * The one place where the model changes. Pure.
 *
 * @param layout how the shown page's text lies on the screen
 */
public record Update(Layout layout) {

    /** What comes of a message. */
    public Next of(Model model, Msg msg) {
        return msg.match(new Cases(model, layout));
    }

    private record Cases(Model model, Layout layout) implements Msg.Cases<Next> {

        @Override
        public Next pressed(Msg.Pressed msg) {
            if (msg.key().equals(Key.CTRL_C)) {
                return Next.of(model, new Effect.Quit(130));
            }
            Model quiet = model.saying(Optional.empty());
            if (model.help()) {
                return Next.of(new Helps(quiet, layout).on(msg.key()));
            }
            if (model.jump().isPresent()) {
                return new Jumps(quiet, model.jump().get()).on(msg.key());
            }
            Typing typing = new Typing(quiet, msg.key());
            return typing.inFilter()
                    .map(Next::of)
                    .or(() -> new Finds(quiet, layout).typed(msg.key()))
                    .orElseGet(() -> bound(quiet, msg.key()));
        }

        private Next bound(Model quiet, Key key) {
            Optional<Binding> binding = Keymap.find(quiet, key);
            if (binding.isEmpty()) {
                return Next.of(quiet);
            }
            return binding.get()
                    .disabled()
                    .map(why -> Next.of(quiet.saying(Optional.of(why))))
                    .orElseGet(() -> new Acts(quiet, layout).on(binding.get().action()));
        }

        @Override
        public Next act(Msg.Act msg) {
            return new Acts(model, layout).on(msg.action());
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
