package io.github.irsadoctor.lab.aws.wire;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes XML elements in order, escaped. */
public final class Xml {

    private final StringBuilder out = new StringBuilder();

    /** An element with text. */
    public Xml text(String name, Object value) {
        out.append('<').append(name).append('>').append(escape(String.valueOf(value)));
        out.append("</").append(name).append('>');
        return this;
    }

    /** An element with elements in it. */
    public Xml in(String name, Consumer<Xml> inner) {
        return in(name, "", inner);
    }

    /** A list as the query protocol writes it: each item in a {@code member}. */
    public <T> Xml members(String name, Collection<T> items, BiConsumer<Xml, T> item) {
        return in(name, list -> items.forEach(one -> list.in("member", member -> item.accept(member, one))));
    }

    /** A list of texts. */
    public Xml texts(String name, Collection<String> items) {
        return in(name, list -> items.forEach(one -> list.text("member", one)));
    }

    Xml in(String name, String attributes, Consumer<Xml> inner) {
        out.append('<').append(name).append(attributes).append('>');
        inner.accept(this);
        out.append("</").append(name).append('>');
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
