package io.github.irsadoctor.tui.model;

/** What a key asked for, done to the shown page. */
record Acts(Model model, Layout layout) {

    Next on(Action action) {
        return switch (action) {
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> new Moves(model, layout).page(-1);
            case PAGE_DOWN -> new Moves(model, layout).page(1);
            case TOP -> move(-Integer.MAX_VALUE);
            case BOTTOM -> move(Integer.MAX_VALUE);
            case OPEN -> model.page().match(new Opens(model));
            case BACK -> new Leaving(model).back();
            case PANE -> pane(1);
            case PANE_BACK -> pane(-1);
            case RERUN -> model.page().match(new Reruns(model));
            case HELP -> Next.of(model.helping(true));
            case JUMP -> Next.of(model.jumping(java.util.Optional.of(new Jump(""))));
            case QUIT -> Next.of(model, new Effect.Quit(0));
            default -> aside(action);
        };
    }

    private Next aside(Action action) {
        return switch (action) {
            case SEARCH -> new Finds(model, layout).begin();
            case NEXT_MATCH -> new Finds(model, layout).next(1);
            case PREVIOUS_MATCH -> new Finds(model, layout).next(-1);
            case SORT -> model.page().match(new Sorts(model, false));
            case SORT_BACK -> model.page().match(new Sorts(model, true));
            case EXPLAIN -> new Asides(model).explain();
            case EXPORT -> new Asides(model).export();
            case COPY -> new Copies(model, layout).copy();
            case RAISE -> new Asides(model).raise();
            case COMMANDS -> walk(page -> page.showing(Pane.COMMANDS));
            case VERDICTS -> new Lessons(model).reveal();
            case HINT -> new Lessons(model).hint();
            case GUESS -> new Lessons(model).guess();
            case STORY -> new Lessons(model).story();
            default -> Next.of(model);
        };
    }

    private Next move(int by) {
        return new Moves(model, layout).by(by);
    }

    private Next pane(int by) {
        if (model.page() instanceof ExplanationPage) {
            return new Asides(model).turn(by);
        }
        return walk(page -> page.showing(page.pane().plus(by)));
    }

    private Next walk(java.util.function.UnaryOperator<WalkPage> change) {
        return Next.of(model.page() instanceof WalkPage page ? model.with(change.apply(page)) : model);
    }
}
