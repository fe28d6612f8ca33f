package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads title and story of a world, which stand at its head, and no more: reading all of every world takes seconds. */
final class StoryReader {

    private static final String TITLE = "title";
    private static final String STORY = "story";
    private static final String PLACEHOLDER = "${";

    private StoryReader() {}

    /**
     * Title and story.
     *
     * @param whole reads all of the world; asked where its head does not tell them
     */
    static Story read(String id, String yaml, Supplier<World> whole) {
        return head(id, yaml).filter(StoryReader::plain).orElseGet(() -> {
            World world = whole.get();
            return new Story(id, world.title(), world.story());
        });
    }

    private static boolean plain(Story story) {
        return !story.title().contains(PLACEHOLDER) && !story.story().contains(PLACEHOLDER);
    }

    private static Optional<Story> head(String id, String yaml) {
        Map<String, String> texts = new HashMap<>();
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), yaml)) {
            boolean text = parser.nextToken() == JsonToken.START_OBJECT;
            while (text && !texts.keySet().containsAll(java.util.Set.of(TITLE, STORY))) {
                text = parser.nextToken() == JsonToken.PROPERTY_NAME;
                String key = text ? parser.currentName() : "";
                text = text && parser.nextToken() == JsonToken.VALUE_STRING;
                if (text) {
                    texts.put(key, parser.getString().strip());
                }
            }
        } catch (JacksonException broken) {
            return Optional.empty();
        }
        return texts.containsKey(TITLE) && texts.containsKey(STORY)
                ? Optional.of(new Story(id, texts.get(TITLE), texts.get(STORY)))
                : Optional.empty();
    }
}
