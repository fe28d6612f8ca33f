package io.github.irsadoctor.iam;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value out of a text, whole, with every entry it holds. */
final class JsonReader {

    /** Deeper than any policy IAM accepts, shallow enough for recursion. */
    private static final int DEPTH = 64;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private JsonReader() {}

    /** The text is no JSON; the message is one sentence with line and column. */
    static final class NotJson extends Exception {
        private static final long serialVersionUID = 1L;

        NotJson(String says) {
            super(says);
        }
    }

    static Json read(String text) throws NotJson {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return whole(parser);
        }
    }

    private static Json whole(JsonParser parser) throws NotJson {
        try {
            if (parser.nextToken() == null) {
                throw new NotJson("The text is empty; a policy document was expected.");
            }
            Json value = value(parser);
            expectEnd(parser);
            return value;
        } catch (JacksonException e) {
            throw new NotJson(sentence(e, place(parser.currentLocation())));
        }
    }

    private static void expectEnd(JsonParser parser) throws NotJson {
        TokenStreamLocation end = parser.currentLocation();
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JacksonException e) {
            more = true;
        }
        if (more) {
            throw new NotJson("The text goes on after the end of the document at " + place(end) + ".");
        }
    }

    private static Json value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NULL -> new Json.Null();
            default -> new Json.Literal(parser.getString());
        };
    }

    private static Json object(JsonParser parser) {
        List<Json.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            entries.add(new Json.Entry(name, value(parser)));
        }
        return new Json.Obj(List.copyOf(entries));
    }

    private static Json array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return new Json.Arr(List.copyOf(items));
    }

    // Jackson's own message quotes the input, and the input may be a token handed over by mistake.
    private static String sentence(JacksonException e, String place) {
        if (e instanceof StreamConstraintsException) {
            return "The text is nested deeper or holds longer values than any policy, at " + place + ".";
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return "The JSON ends too early, at " + place + ": a bracket or quote is not closed.";
        }
        return "The text is not JSON: it goes wrong at " + place + ".";
    }

    private static String place(TokenStreamLocation at) {
        return "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
