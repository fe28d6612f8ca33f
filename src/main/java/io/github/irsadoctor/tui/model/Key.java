package io.github.irsadoctor.tui.model;

/**
 * One key as the footer names it.
 *
 * @param name the character itself, or {@code Enter}, {@code Esc}, {@code Ctrl-C} and the like
 */
public record Key(String name) {

    public static final Key UP = new Key("Up");
    public static final Key DOWN = new Key("Down");
    public static final Key PAGE_UP = new Key("PgUp");
    public static final Key PAGE_DOWN = new Key("PgDn");
    public static final Key HOME = new Key("Home");
    public static final Key END = new Key("End");
    public static final Key ENTER = new Key("Enter");
    public static final Key ESC = new Key("Esc");
    public static final Key TAB = new Key("Tab");
    public static final Key BACK_TAB = new Key("Shift-Tab");
    public static final Key LEFT = new Key("Left");
    public static final Key RIGHT = new Key("Right");
    public static final Key BACKSPACE = new Key("Backspace");
    public static final Key CTRL_U = new Key("Ctrl-U");
    public static final Key CTRL_C = new Key("Ctrl-C");

    public static Key of(char character) {
        return new Key(String.valueOf(character));
    }

    /** True for a key that types a character. */
    boolean types() {
        return name.length() == 1 && name.charAt(0) >= ' ';
    }
}
