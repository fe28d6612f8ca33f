package io.github.irsadoctor.live.kube;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** Certificates, keys and tokens that a kubeconfig holds itself or keeps in a file. */
final class Data {

    private Data() {}

    /**
     * The PEM text of a field; the data outranks the file, as in kubectl.
     *
     * @throws KubeconfigProblem if the data is no base64 or the file cannot be read
     */
    static Optional<String> of(KubeconfigFile.Entry entry, String dataField, String fileField) {
        Optional<String> data = entry.some(dataField).map(text -> decoded(entry, dataField, text));
        return data.or(() ->
                entry.some(fileField).map(path -> text(fileField, entry.file().resolve(path))));
    }

    /** @throws KubeconfigProblem if the file cannot be read */
    static String text(String field, Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new KubeconfigProblem(
                    "The file that the kubeconfig names as " + field + ", " + path + ", cannot be read.");
        }
    }

    private static String decoded(KubeconfigFile.Entry entry, String field, String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbled) {
            throw new KubeconfigProblem(
                    "The field " + field + " in the kubeconfig " + entry.file().path() + " is no base64.");
        }
    }
}
