package io.github.irsadoctor.lab;

import io.github.irsadoctor.lab.aws.world.AwsBase;
import io.github.irsadoctor.lab.aws.world.WorldAws;
import io.github.irsadoctor.lab.kube.state.Resource;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.lab.world.WorldReader;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import io.github.irsadoctor.text.Spelling;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Finds worlds: the program's own by their ids, others by the path of their file. */
public final class WorldCatalogue {

    private WorldCatalogue() {}

    /** The program's own worlds, in the order of their ids. */
    public static List<Card> list() {
        return WorldFiles.ids().stream()
                .map(WorldCatalogue::find)
                .map(WorldCatalogue::card)
                .toList();
    }

    /** Title and story of the program's own worlds, in the order of their ids; far quicker than {@link #list()}. */
    public static List<Story> stories() {
        return WorldFiles.ids().stream()
                .map(id -> StoryReader.read(id, WorldFiles.text(id).orElse(""), () -> find(id)))
                .toList();
    }

    /**
     * One world.
     *
     * @param idOrPath an id, or a path: what contains a slash or ends in .yaml or .yml
     * @throws UnusableWorld with one sentence, if there is none or it cannot be used
     */
    public static World find(String idOrPath) {
        boolean path = idOrPath.contains("/") || idOrPath.endsWith(".yaml") || idOrPath.endsWith(".yml");
        return path ? file(idOrPath) : own(idOrPath);
    }

    /**
     * Reads and checks a world.
     *
     * @param file how messages call it
     * @throws UnusableWorld with one sentence that names file, line and key
     */
    public static World read(String file, String yaml) {
        World world = WorldReader.read(
                file, yaml, Resources.ALL.stream().map(Resource::singular).toList());
        WorldAws.read(world.file(), AwsBase.of(world, Instant.EPOCH, List.of()));
        return world;
    }

    private static World own(String id) {
        String yaml = WorldFiles.text(id)
                .orElseThrow(() -> new UnusableWorld("There is no world " + id + "; "
                        + Spelling.nearest(id, WorldFiles.ids())
                                .map(near -> "did you mean " + near + "?")
                                .orElse("irsa-doctor lab list shows all; a file is named by its path, for example ./"
                                        + id + ".yaml")));
        return read(id + ".yaml", yaml);
    }

    private static World file(String path) {
        try {
            return read(path, Files.readString(Path.of(path)));
        } catch (NoSuchFileException missing) {
            throw new UnusableWorld(
                    "There is no file " + path + "; a world is named by its id or by the path of its file");
        } catch (MalformedInputException binary) {
            throw new UnusableWorld(path + ": the file must be UTF-8 text");
        } catch (IOException | java.nio.file.InvalidPathException unreadable) {
            throw new UnusableWorld(path + ": the file cannot be read: " + unreadable.getMessage());
        }
    }

    private static Card card(World world) {
        return new Card(
                world.id(), world.title(), world.caseId(), world.expect().causes());
    }
}
