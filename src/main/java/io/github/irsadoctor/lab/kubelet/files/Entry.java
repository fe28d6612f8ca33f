package io.github.irsadoctor.lab.kubelet.files;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * One file, directory or symbolic link.
 *
 * @param mode permission bits with setgid (02000) and sticky (01000)
 * @param text a file's content, made when it is read; a link's target
 */
public record Entry(Type type, int mode, int uid, int gid, Instant changed, Supplier<String> text) {

    private static final int SETGID = 02000;
    private static final int STICKY = 01000;

    /** What it is. */
    public enum Type {
        FILE('-'),
        DIRECTORY('d'),
        LINK('l');

        private final char letter;

        Type(char letter) {
            this.letter = letter;
        }
    }

    static Entry file(int mode, int uid, int gid, Instant changed, Supplier<String> text) {
        return new Entry(Type.FILE, mode, uid, gid, changed, text);
    }

    static Entry directory(int mode, int gid, Instant changed) {
        return new Entry(Type.DIRECTORY, mode, 0, gid, changed, () -> "");
    }

    static Entry link(String target, Instant changed) {
        return new Entry(Type.LINK, 0777, 0, 0, changed, () -> target);
    }

    /** As {@code ls -l} prints it, ten characters. */
    public String permissions() {
        StringBuilder text = new StringBuilder().append(type.letter);
        for (int shift = 6; shift >= 0; shift -= 3) {
            int bits = mode >> shift;
            text.append((bits & 4) != 0 ? 'r' : '-').append((bits & 2) != 0 ? 'w' : '-');
            text.append(execution(shift, (bits & 1) != 0));
        }
        return text.toString();
    }

    private char execution(int shift, boolean set) {
        if (shift == 3 && (mode & SETGID) != 0) {
            return set ? 's' : 'S';
        }
        if (shift == 0 && (mode & STICKY) != 0) {
            return set ? 't' : 'T';
        }
        return set ? 'x' : '-';
    }

    // A file's content may be a token.
    @Override
    public String toString() {
        return permissions();
    }
}
