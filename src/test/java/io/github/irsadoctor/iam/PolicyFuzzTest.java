package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyFuzzTest {

    private static final int ROUNDS = 150;
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "null",
            "true",
            "1e9",
            "\"*\"",
            "${",
            "}",
            "*",
            "?",
            "%",
            "\\u0000",
            "\uFEFF",
            "\uD83D",
            "\u200B",
            "\"StringEquals\":{}",
            "\"Action\":[]",
            "\"Statement\"",
            "ForAllValues:",
            "IfExists",
            "NotAction",
            "2012-10-17",
            "arn:aws:iam::",
            "https://");

    static IntStream seeds() {
        return IntStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_text_however_broken_makes_reading_or_judging_throw(int seed) throws IOException {
        Random random = new Random(seed);
        List<Rows> rows = Rows.of("trust-rows.yaml");
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text =
                    new StringBuilder(rows.get(random.nextInt(rows.size())).policy());
            for (int hit = random.nextInt(4); hit > 0; hit--) {
                damage(text, random);
            }
            PolicyReading reading = PolicyReader.read(text.toString());
            read += reading.asDocument().map(PolicyFuzzTest::judge).orElse(0);
        }
        assertThat(read).as("texts that still were policies").isPositive();
    }

    private static void damage(StringBuilder text, Random random) {
        int at = random.nextInt(text.length() + 1);
        switch (random.nextInt(3)) {
            case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(12)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(40))));
        }
    }

    private static int judge(PolicyDocument policy) {
        Evaluation trust = Evaluator.trust(policy, Rows.IDENTITY.request());
        Evaluation identity = Evaluator.identity(
                List.of(policy), AccessRequest.ofSession(Rows.ROLE, "s3:GetObject", Optional.of("arn:aws:s3:::a/b")));
        assertThat(trust.says()).isNotBlank();
        assertThat(identity.statements()).hasSameSizeAs(policy.statements());
        trust.statements()
                .forEach(trace -> trace.parts()
                        .forEach(part -> part.miss()
                                .ifPresent(miss -> assertThat(miss.marks().length())
                                        .isGreaterThanOrEqualTo(miss.written().length()))));
        return 1;
    }
}
