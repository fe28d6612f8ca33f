package io.github.irsadoctor.tui.model;

/** What a key can ask for. */
public enum Action {
    UP,
    DOWN,
    PAGE_UP,
    PAGE_DOWN,
    TOP,
    BOTTOM,
    OPEN,
    BACK,
    PANE,
    PANE_BACK,
    SEARCH,
    NEXT_MATCH,
    PREVIOUS_MATCH,
    SORT,
    SORT_BACK,
    JUMP,
    RERUN,
    FIX,
    EXPLAIN,
    EXPORT,
    COPY,
    COMMANDS,
    RAISE,
    VERDICTS,
    HINT,
    GUESS,
    STORY,
    HELP,
    QUIT
}
