package io.github.irsadoctor.lab.kubelet.files;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom a process runs as.
 *
 * @param groups the supplementary groups; the primary one may be among them
 */
public record Who(int uid, int gid, SortedSet<Integer> groups) {

    public Who {
        groups = new TreeSet<>(groups);
    }

    /** Whether it may read an entry: the first of owner, group and others that fits decides, and root reads everything. */
    public boolean reads(Entry entry) {
        if (uid == 0) {
            return true;
        }
        int shift = uid == entry.uid() ? 6 : gid == entry.gid() || groups.contains(entry.gid()) ? 3 : 0;
        return (entry.mode() >> shift & 4) != 0;
    }
}
