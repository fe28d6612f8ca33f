package io.github.irsadoctor.tui.model;

import java.util.List;

/** What only the drawing knows: how the text of the shown page lies in lines. */
public interface Layout {

    /** How far the text can be scrolled, in lines; 0 if all of it is shown. */
    int lastRow(Model model);

    /** The first line to show so that the event under the cursor of a walk is seen. */
    int eventRow(Model model);

    /** How many lines of the text are shown at once. */
    int shownRows(Model model);

    /** For each place where what is looked for stands, in order, the line where it begins, from 0. */
    List<Integer> matches(Model model);

    /** The text of the shown page, none of its lines broken to fit a width. */
    default String text(Model model) {
        return "";
    }
}
