package io.github.irsadoctor.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which keys do what on the page that is shown. */
public final class Keymap implements Page.Cases<List<Binding>> {

    private static final Optional<String> ENABLED = Optional.empty();

    private final Model model;

    private Keymap(Model model) {
        this.model = model;
    }

    /** All keys of the shown page, in the order in which they are named. */
    public static List<Binding> of(Model model) {
        List<Binding> bindings = new ArrayList<>(ofPage(model));
        bindings.addAll(everywhere(model));
        return bindings;
    }

    /** The keys that belong to the shown page. */
    public static List<Binding> ofPage(Model model) {
        return new LessonKeys(model).with(model.page().match(new Keymap(model)));
    }

    /** The keys of every page. */
    public static List<Binding> everywhere(Model model) {
        return List.of(
                Binding.of(Action.JUMP, "jump", "jump to a cluster, namespace, pod or step", Key.of(':')),
                Binding.of(Action.HELP, "keys", "these keys", Key.of('?')),
                back(model),
                Binding.of(Action.QUIT, "quit", "leave (Ctrl-C at any time)", Key.of('q')),
                Binding.of(Action.UP, "", "one up (k)", Key.UP, Key.of('k')),
                Binding.of(Action.DOWN, "", "one down (j)", Key.DOWN, Key.of('j')),
                Binding.of(Action.PAGE_UP, "", "a page up", Key.PAGE_UP),
                Binding.of(Action.PAGE_DOWN, "", "a page down (space)", Key.PAGE_DOWN, Key.of(' ')),
                Binding.of(Action.TOP, "", "to the first (Home)", Key.of('g'), Key.HOME),
                Binding.of(Action.BOTTOM, "", "to the last (End)", Key.of('G'), Key.END));
    }

    private static Binding back(Model model) {
        boolean somewhere = model.pages().size() > 1
                || (model.page() instanceof Page.Clusters page
                        && (page.opening().isPresent() || !page.list().filter().isEmpty()));
        return Binding.of(Action.BACK, "back", "back, never out", Key.ESC)
                .disabledBy(somewhere ? ENABLED : Optional.of("This is the first page; q leaves."));
    }

    @Override
    public List<Binding> clusters(Page.Clusters page) {
        Optional<String> busy = page.opening().map(it -> it.name() + " is being opened; Esc stops waiting.");
        return lists(Binding.of(Action.OPEN, "open", "open the cluster or the lab world", Key.ENTER)
                .disabledBy(busy.or(() -> nothing(page.list()))));
    }

    @Override
    public List<Binding> namespaces(Page.Namespaces page) {
        return lists(Binding.of(Action.OPEN, "pods", "show the pods of the namespace", Key.ENTER)
                .disabledBy(nothing(page.list())));
    }

    @Override
    public List<Binding> pods(Page.Pods page) {
        boolean several = page.list()
                .selected()
                .filter(row -> row.containers().size() > 1)
                .isPresent();
        if (several) {
            return lists(Binding.of(Action.OPEN, "containers", "choose the container to walk", Key.ENTER));
        }
        return lists(Binding.of(Action.OPEN, "walk", "walk the pod through the ten checks", Key.ENTER)
                .disabledBy(nothing(page.list())));
    }

    @Override
    public List<Binding> containers(ContainersPage page) {
        return List.of(
                Binding.of(Action.OPEN, "walk", "walk the container through the ten checks", Key.ENTER)
                        .disabledBy(nothing(page.list())),
                Binding.of(Action.SEARCH, "search", "show only what contains a text", Key.of('/')));
    }

    @Override
    public List<Binding> walk(WalkPage page) {
        return new WalkKeys(model, page).all();
    }

    @Override
    public List<Binding> explanation(ExplanationPage page) {
        List<Binding> bindings = new ArrayList<>();
        if (page.causes().size() > 1) {
            bindings.add(Binding.of(
                    Action.PANE, "next cause", "to the next cause that was found", Key.TAB, Key.RIGHT, Key.of('i')));
            bindings.add(Binding.of(Action.PANE_BACK, "", "to the cause before", Key.BACK_TAB, Key.LEFT));
        }
        bindings.addAll(reading());
        return bindings;
    }

    @Override
    public List<Binding> event(EventPage page) {
        return reading();
    }

    @Override
    public List<Binding> levels(LevelsPage page) {
        return List.of(Binding.of(Action.OPEN, "walk", "walk again, as far as the chosen level", Key.ENTER));
    }

    @Override
    public List<Binding> story(StoryPage page) {
        return reading();
    }

    @Override
    public List<Binding> debrief(DebriefPage page) {
        return reading();
    }

    @Override
    public List<Binding> guess(GuessPage page) {
        return List.of(
                Binding.of(Action.OPEN, "name it", "this is the cause", Key.ENTER)
                        .disabledBy(nothing(page.list())),
                Binding.of(Action.SEARCH, "search", "show only what contains a text", Key.of('/')));
    }

    private static List<Binding> reading() {
        return List.of(
                Binding.of(Action.SEARCH, "search", "look for a text", Key.of('/')),
                Binding.of(Action.NEXT_MATCH, "", "to the next line that contains it", Key.of('n')),
                Binding.of(Action.PREVIOUS_MATCH, "", "to the line before that contains it", Key.of('N')),
                Binding.of(Action.COPY, "copy", "copy this text", Key.of('y')));
    }

    private List<Binding> lists(Binding open) {
        return List.of(
                open,
                Binding.of(Action.SEARCH, "search", "show only what contains a text", Key.of('/')),
                Binding.of(Action.SORT, "sort", "sort by the next column", Key.of('s')),
                Binding.of(Action.SORT_BACK, "", "turn the order round", Key.of('S')),
                Binding.of(Action.RERUN, "reload", "list again", Key.of('r')));
    }

    private static Optional<String> nothing(Listing<?> list) {
        if (list.selected().isPresent()) {
            return ENABLED;
        }
        return Optional.of(list.busy() ? "The list has not arrived yet." : "Nothing is selected.");
    }

    /** What a key does on the shown page; empty for one that does nothing. */
    static Optional<Binding> find(Model model, Key key) {
        return of(model).stream().filter(it -> it.keys().contains(key)).findFirst();
    }
}
