package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    private static final String PLAIN =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Pods\",\"Effect\":\"Allow\","
                    + "\"Principal\":{\"Federated\":\"arn:x\"},\"Action\":\"sts:*\","
                    + "\"Condition\":{\"Bool\":{\"a\":true,\"b\":[1,2.50,\"c+d\"]}}}]}";

    @Test
    void every_element_is_kept_as_written() {
        PolicyDocument policy = read(PLAIN);
        assertThat(policy.version()).contains("2012-10-17");
        assertThat(policy.problems()).isEmpty();
        assertThat(policy.text()).isEqualTo(PLAIN);
        Statement statement = policy.statements().get(0);
        assertThat(statement.sid()).contains("Pods");
        assertThat(statement.principals()).containsExactly(new Statement.Principal("Federated", "arn:x"));
        assertThat(statement.actions()).containsExactly("sts:*");
        assertThat(statement.conditions())
                .containsExactly(
                        new Statement.Condition("Bool", "a", List.of("true")),
                        new Statement.Condition("Bool", "b", List.of("1", "2.50", "c+d")));
        assertThat(statement.doubts()).isEmpty();
    }

    @Test
    void a_plus_in_an_encoded_document_stays_a_plus() {
        String encoded = PLAIN.replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22")
                .replace(" ", "%20");
        assertThat(read(encoded).statements()).isEqualTo(read(PLAIN).statements());
        assertThat(read(encoded).text()).isEqualTo(PLAIN);
    }

    @Test
    void one_byte_order_mark_is_dropped() {
        assertThat(read("\uFEFF" + PLAIN).statements()).isEqualTo(read(PLAIN).statements());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "statement twice in one object|{\"Statement\":[],\"Statement\":[S]}|Statement|more than once",
                "duplicate Action|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Action\":\"a:c\"}]}|Statement[0].Action|more than once",
                "duplicate key|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Condition\":{\"Bool\":{\"k\":1,\"K\":2}}}]}|Statement[0].Condition.Bool.K|more than once",
                "lower-case element|{\"statement\":[S]}|statement|spells it Statement",
                "lower-case element in a statement|{\"Statement\":[{\"effect\":\"Allow\",\"Action\":\"a:b\"}]}|Statement[0].effect|spells it Effect",
                "unknown element|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Conditions\":{}}]}|Statement[0].Conditions|knows no element",
                "missing Version|{\"Statement\":[S]}|Version|2008-10-17",
                "numeric Version|{\"Version\":2012,\"Statement\":[S]}|Version|has to be the string",
                "unknown Version|{\"Version\":\"2012-10-18\",\"Statement\":[S]}|Version|no policy version 2012-10-18",
                "empty condition list|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Condition\":{\"Bool\":{\"k\":[]}}}]}|Statement[0].Condition.Bool.k|list of values is empty",
                "NotPrincipal|{\"Statement\":[{\"Effect\":\"Allow\",\"NotPrincipal\":{\"AWS\":\"x\"},\"Action\":\"a:b\"}]}|Statement[0].NotPrincipal|no NotPrincipal",
                "Resource beside Principal|{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"x\"},\"Action\":\"a:b\",\"Resource\":\"*\"}]}|Statement[0].Resource|takes no Resource",
                "effect in lower case|{\"Statement\":[{\"Effect\":\"allow\",\"Action\":\"a:b\"}]}|Statement[0].Effect|exactly Allow or Deny",
                "unknown operator|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Condition\":{\"Like\":{\"k\":1}}}]}|Statement[0].Condition.Like|no condition operator",
                "number as action|{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":1}]}|Statement[0].Action|string was expected",
                "Sid twice|{\"Statement\":[{\"Sid\":\"a\",\"Effect\":\"Allow\",\"Action\":\"a:b\"},{\"Sid\":\"a\",\"Effect\":\"Allow\",\"Action\":\"a:b\"}]}|Statement[1].Sid|used twice",
                "single statement|{\"Statement\":{\"Effect\":\"Allow\",\"Action\":1}}|Statement.Action|string was expected"
            })
    void what_IAM_would_refuse_is_a_problem_at_its_place(String name, String text, String where, String says) {
        String statement = "{\"Effect\":\"Allow\",\"Action\":\"a:b\"}";
        PolicyDocument policy = read(text.replace("[S]", "[" + statement + "]"));
        assertThat(policy.problems()).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.says()).contains(says).endsWith(".");
        });
    }

    @Test
    void both_copies_of_a_key_written_twice_are_kept_and_doubted() {
        Statement statement = read("{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"a:b\",\"Condition\":"
                        + "{\"StringEquals\":{\"k\":\"1\"},\"StringEquals\":{\"l\":\"2\"},\"Bool\":{\"m\":true}}}]}")
                .statements()
                .get(0);
        assertThat(statement.conditions()).hasSize(3);
        assertThat(statement.conditions()).extracting(statement::doubted).containsExactly(true, true, false);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "empty|~~|empty",
                "blanks|~  \n ~|empty",
                "no JSON|Statement: x|line 1, column",
                "cut off|{\"Statement\":[{\"Effect\"|ends too early",
                "trailing garbage|{\"Statement\":[]} x|goes on after the end of the document at line 1, column 17",
                "two documents|{\"Statement\":[]}{}|goes on after the end",
                "two byte order marks|\uFEFF\uFEFF{}|byte order marks",
                "a list|[1]|this text is a list",
                "a string|\"x\"|this text is a string",
                "no statement|{\"Version\":\"2012-10-17\"}|no Statement",
                "an empty list of statements|{\"Statement\":[]}|no Statement",
                "the answer of get-role|{\"Role\":{\"AssumeRolePolicyDocument\":{}}}|AssumeRolePolicyDocument",
                "broken escape|%7B%2|column 4",
                "error on the second line|~{\n  \"Statement\" 1}~|line 2"
            })
    void a_text_that_is_no_policy_gets_one_sentence(String name, String text, String says) {
        assertThat(unreadable(text)).contains(says).endsWith(".").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100_000})
    void deep_nesting_is_no_policy_and_no_overflow(int depth) {
        assertThat(unreadable("{\"Statement\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .contains("nested deeper", "line 1");
    }

    @Test
    void a_token_handed_over_by_mistake_is_not_repeated() {
        assertThat(unreadable("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln")).doesNotContain("eyJ");
    }

    private static PolicyDocument read(String text) {
        return PolicyReader.read(text).asDocument().orElseThrow();
    }

    private static String unreadable(String text) {
        assertThat(PolicyReader.read(text)).isInstanceOf(PolicyReading.Unreadable.class);
        return ((PolicyReading.Unreadable) PolicyReader.read(text)).says();
    }
}
