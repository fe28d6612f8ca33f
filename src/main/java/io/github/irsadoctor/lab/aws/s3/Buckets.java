package io.github.irsadoctor.lab.aws.s3;

import io.github.irsadoctor.lab.aws.state.AwsState;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The buckets there are: every one a policy names by its whole name. */
final class Buckets {

    private static final Pattern NAMED =
            Pattern.compile("arn:aws[\\w-]*:s3:::([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?=[\"/])");

    private Buckets() {}

    static List<String> of(AwsState aws) {
        Stream<String> inline = aws.roles().stream().flatMap(role -> role.inline().values().stream());
        Stream<String> managed = aws.policies().stream().map(policy -> policy.document());
        return Stream.concat(inline, managed)
                .flatMap(document -> NAMED.matcher(document).results())
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
