package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.DenialCaller.Is;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ErrorLinesTest {

    @TestFactory
    Stream<DynamicTest> aPublicLogLineIsReadForWhatItProves() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = ErrorLinesTest.class.getResourceAsStream("/iam/error-lines.jsonl")) {
            assertThat(in).isNotNull();
            List<JsonNode> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(json::readTree)
                    .toList();
            assertThat(lines).hasSize(60);
            return lines.stream()
                    .map(line -> DynamicTest.dynamicTest(text(line.get("id")).orElseThrow(), () -> check(line)));
        }
    }

    private static void check(JsonNode line) {
        JsonNode expect = line.get("expect");
        List<ObservedError> errors = ErrorReader.read(text(line.get("text")).orElseThrow());
        boolean harmless =
                text(line.get("code")).isEmpty() && ids(expect, "causes").isEmpty() && excludesAll(expect);
        if (harmless) {
            assertThat(errors).allMatch(error -> error.kind() == ObservedError.Kind.FOREIGN);
            return;
        }
        assertThat(errors).isNotEmpty();
        checkError(errors.get(errors.size() - 1), line, expect);
    }

    private static void checkError(ObservedError error, JsonNode line, JsonNode expect) {
        ErrorMeaning meaning = ErrorMeaning.of(error);
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(error.code()).as("code").isEqualTo(text(line.get("code")));
        softly.assertThat(error.operation()).as("operation").isEqualTo(text(line.get("operation")));
        softly.assertThat(meaning.step()).as("step of %s", error.kind()).isEqualTo(step(expect));
        text(expect.get("identity"))
                .ifPresent(identity -> softly.assertThat(
                                error.caller().map(DenialCaller::is).map(ErrorLinesTest::word))
                        .as("identity")
                        .contains(identity));
        List<String> causes = ids(expect, "causes");
        if (!causes.isEmpty()) {
            softly.assertThat(meaning.mayBe()).as("may be").containsAnyElementsOf(causes);
        }
        Stream.concat(causes.stream(), ids(expect, "also").stream())
                .forEach(id -> softly.assertThat(meaning.excludes(id))
                        .as("%s excludes %s", error.kind(), id)
                        .isFalse());
        softly.assertThat(meaning.cannotBe().stream().filter(id -> !covered(id, ids(expect, "rulesOut"))))
                .as("excluded by %s without proof", error.kind())
                .isEmpty();
        softly.assertAll();
    }

    private static boolean covered(String id, List<String> patterns) {
        return patterns.stream()
                .anyMatch(pattern -> pattern.equals(id)
                        || (pattern.endsWith("*") && id.startsWith(pattern.substring(0, pattern.length() - 1))));
    }

    private static boolean excludesAll(JsonNode expect) {
        return ids(expect, "rulesOut").contains("*");
    }

    private static Optional<Integer> step(JsonNode expect) {
        return expect.get("step").isNull()
                ? Optional.empty()
                : Optional.of(expect.get("step").asInt());
    }

    private static String word(Is is) {
        return switch (is) {
            case NODE_SESSION -> "node-role";
            case ROLE_SESSION, POD_IDENTITY_SESSION -> "irsa-role";
            case USER -> "user";
            case OTHER -> "other";
        };
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.asString());
    }

    private static List<String> ids(JsonNode expect, String name) {
        return expect.get(name).valueStream().map(JsonNode::asString).toList();
    }
}
