package io.github.irsadoctor.facts;

/**
 * One file or directory in a container, links followed.
 *
 * @param mode as {@code ls -l} prints it, ten characters, for example {@code -rw-r-----}
 * @param uid its owner
 * @param gid its group
 */
public record FileEntry(String path, String mode, long uid, long gid) {

    private static final int OWNER = 1;
    private static final int GROUP = 4;
    private static final int OTHERS = 7;

    public FileEntry {
        if (mode.length() < OTHERS + 3) {
            throw new IllegalArgumentException("a mode has ten characters");
        }
    }

    public boolean isDirectory() {
        return mode.startsWith("d");
    }

    /**
     * Whether this user may read it by its mode: the first of owner, group and others that fits decides, and root reads
     * everything (POSIX.1-2017, 4.5 File Access Permissions).
     */
    public boolean readableBy(ProcessUser user) {
        if (user.uid() == 0) {
            return true;
        }
        int from = user.uid() == uid ? OWNER : user.groups().contains(gid) ? GROUP : OTHERS;
        return mode.charAt(from) == 'r';
    }
}
