package io.github.irsadoctor.lab.aws;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real aws command, pointed at the lab as a person would by environment variables, with nothing of the machine's own
 * configuration.
 *
 * @param endpoint the lab's address
 * @param keyId an access key id
 */
record AwsCommand(URI endpoint, String keyId) {

    /** What it said; standard error only where it failed. */
    record Said(int code, String text) {}

    Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("aws"));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("aws", ".out");
        Path err = Files.createTempFile("aws", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
            builder.environment().putAll(environment());
            Process process = builder.start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("aws did not end within a minute: " + command);
            }
            Path said = process.exitValue() == 0 ? out : err;
            return new Said(
                    process.exitValue(),
                    Files.readString(said, StandardCharsets.UTF_8).strip());
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", endpoint.toString(),
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_ACCESS_KEY_ID", keyId,
                "AWS_SECRET_ACCESS_KEY", "lab",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "AWS_EC2_METADATA_DISABLED", "true",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_PAGER", "");
    }
}
