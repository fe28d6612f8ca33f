package io.github.irsadoctor.iam;

import java.util.List;

/** A JSON value that keeps what a map would lose: the order of entries and keys written twice. */
sealed interface Json {

    record Obj(List<Entry> entries) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    /** A number or Boolean, in the characters it was written with. */
    record Literal(String value) implements Json {}

    record Null() implements Json {}

    record Entry(String name, Json value) {}

    /** The value's kind in words, for a sentence. */
    default String kind() {
        if (this instanceof Obj) {
            return "an object";
        }
        if (this instanceof Arr) {
            return "a list";
        }
        if (this instanceof Text) {
            return "a string";
        }
        return this instanceof Null ? "null" : "a number or Boolean";
    }
}
