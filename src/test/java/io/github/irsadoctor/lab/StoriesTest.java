package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading titles and stories alone must tell the same as reading all of each world. */
class StoriesTest {

    @Test
    void storiesAreThoseOfTheWholeWorlds() {
        assertThat(WorldCatalogue.stories())
                .isNotEmpty()
                .allSatisfy(story -> assertThat(story)
                        .isEqualTo(new Story(
                                story.id(),
                                WorldCatalogue.find(story.id()).title(),
                                WorldCatalogue.find(story.id()).story())));
    }

    @Test
    void aHeadThatSaysLessIsReadWhole() {
        String yaml = "id: x\ntitle: With ${cluster}\nstory: told\n";
        assertThat(StoryReader.read("healthy", yaml, () -> WorldCatalogue.find("healthy"))
                        .title())
                .isEqualTo(WorldCatalogue.find("healthy").title());
    }
}
