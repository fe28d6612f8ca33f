package io.github.irsadoctor.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.lab.Card;
import io.github.irsadoctor.lab.WorldCatalogue;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.walk.Headline.Verdict;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorldWalkTest {

    static Stream<String> worlds() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void namesTheCausesOfTheWorldAndNoOther(String id) {
        World world = WorldCatalogue.find(id);
        LabWalk walk = LabWalk.of(world);

        assertThat(walk.headline().verdict())
                .as(walk.told())
                .isEqualTo(world.expect().causes().isEmpty() ? Verdict.HEALTHY : Verdict.FAULTY);
        assertThat(right(world.expect(), walk.causes()))
                .as("expected %s, named %s\n%s", world.expect().causes(), walk.causes(), walk.told())
                .isTrue();
        assertThat(walk.faults()).as(walk.told()).noneMatch(world.expect().mustNotReport()::contains);
    }

    /** Exactly the causes, or broader ones that count as right and nothing else. */
    private static boolean right(World.Expect expect, Set<String> named) {
        Set<String> broader = new TreeSet<>(expect.causes());
        broader.addAll(expect.alsoAccept());
        boolean broadly = !expect.alsoAccept().isEmpty() && !named.isEmpty() && broader.containsAll(named);
        return named.equals(new TreeSet<>(expect.causes())) || broadly;
    }
}
