package io.github.irsadoctor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which the program keeps what it writes. Files and folders it makes are for their owner alone.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories: XDG_STATE_HOME</a>
 */
record StateFolder(Path path) {

    private static final FileAttribute<?> OWNERS_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNERS_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** The user's, by the environment; a relative XDG_STATE_HOME is ignored as its specification asks. */
    static StateFolder of(Map<String, String> environment, Path home) {
        Path state = Optional.ofNullable(environment.get("XDG_STATE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("state"));
        return new StateFolder(state.resolve("irsa-doctor"));
    }

    /**
     * Writes files that differ in their endings alone, under a name that none of them has yet.
     *
     * @param texts by ending, for example {@code md}
     * @return the files, in the order of the texts
     * @throws IOException with one clause that names the folder
     */
    List<Path> add(String folder, String name, Map<String, String> texts) throws IOException {
        Path in = path.resolve(folder);
        List<Path> made = new ArrayList<>();
        try {
            Files.createDirectories(in, OWNERS_FOLDER);
            Map<Path, String> files = reserve(in, name, texts, made);
            for (Map.Entry<Path, String> file : files.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            return List.copyOf(files.keySet());
        } catch (IOException e) {
            made.forEach(StateFolder::drop);
            throw new IOException("the folder " + in + " can not be written (" + why(e) + ")", e);
        }
    }

    /** Names that are free, each taken at once by an empty file. */
    private static Map<Path, String> reserve(Path in, String name, Map<String, String> texts, List<Path> made)
            throws IOException {
        for (int i = 1; ; i++) {
            String numbered = i == 1 ? name : name + "-" + i;
            Map<Path, String> files = new LinkedHashMap<>();
            texts.forEach((ending, text) -> files.put(in.resolve(numbered + "." + ending), text));
            try {
                for (Path file : files.keySet()) {
                    Files.createFile(file, OWNERS_FILE);
                    made.add(file);
                }
                return files;
            } catch (FileAlreadyExistsException taken) {
                made.forEach(StateFolder::drop);
                made.clear();
            }
        }
    }

    /**
     * Writes a file in place of the one of that name.
     *
     * @throws IOException with one clause that names the file
     */
    Path replace(String name, String text) throws IOException {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(path, OWNERS_FOLDER);
            write(file, text);
            return file;
        } catch (IOException e) {
            throw new IOException("the file " + file + " can not be written (" + why(e) + ")", e);
        }
    }

    // Whoever reads the file finds all of it or what was there before.
    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".part", "", OWNERS_FILE);
        try {
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            drop(part);
            throw e;
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // an empty file stays behind: what went wrong first is what is told
        }
    }

    private static String why(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is no folder";
        }
        boolean said = e instanceof FileSystemException file && file.getReason() != null;
        return said ? ((FileSystemException) e).getReason() : e.getClass().getSimpleName();
    }
}
