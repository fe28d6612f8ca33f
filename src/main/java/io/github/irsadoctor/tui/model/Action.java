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
    SEARCH,
    RERUN,
    FIX,
    HELP,
    QUIT
}
