package io.github.irsadoctor.check;

import java.util.regex.Pattern;

/**
 * The public id of one cause: a letter for its group and two digits. Printed, searched for, explained, never reused.
 */
public record CauseId(String id) implements Comparable<CauseId> {

    private static final Pattern FORM = Pattern.compile("[A-Z]-\\d{2}");

    public CauseId {
        if (!FORM.matcher(id).matches()) {
            throw new IllegalArgumentException("a cause id is a letter, a dash and two digits: " + id);
        }
    }

    public static CauseId of(String id) {
        return new CauseId(id);
    }

    @Override
    public int compareTo(CauseId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
