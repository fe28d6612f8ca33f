package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Evaluation.Answer;
import io.github.irsadoctor.iam.Evaluation.Part;
import io.github.irsadoctor.iam.Evaluation.PartTrace;
import io.github.irsadoctor.iam.Evaluation.StatementTrace;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void parts_behind_the_first_no_are_judged_too() {
        StatementTrace trace = first("{\"Effect\":\"Allow\",\"Principal\":{\"Service\":\"ec2.amazonaws.com\"},"
                + "\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"ISS:sub\":\"SUB\",\"ISS:aud\":\"x\","
                + "\"aws:SourceVpc\":\"v\"}}}");
        assertThat(trace.matches()).isEqualTo(Answer.NO);
        assertThat(trace.parts())
                .extracting(PartTrace::answer)
                .containsExactly(Answer.NO, Answer.NO, Answer.YES, Answer.NO, Answer.UNKNOWN);
    }

    @Test
    void misses_are_filled_in_for_principal_action_key_and_value() {
        StatementTrace trace = first("{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"ARN/\"},"
                + "\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\":{\"https://ISS:sub\":\"SUB\","
                + "\"ISS:sub\":\"system:serviceaccount:payments:*\",\"ISS:aud\":\"sts.amazonaws.com.cn\"}}}");
        assertThat(trace.parts())
                .hasSize(5)
                .allSatisfy(part -> assertThat(part.miss()).isPresent());
        assertThat(trace.parts())
                .extracting(part -> part.miss().orElseThrow().says())
                .satisfiesExactly(
                        principal -> assertThat(principal).contains("slash"),
                        action -> assertThat(action).contains("web identity needs"),
                        key -> assertThat(key).contains("https://"),
                        value -> assertThat(value).contains("literal"),
                        audience -> assertThat(audience).contains("differs in 3 places"));
    }

    @Test
    void a_miss_shows_the_request_as_it_is_and_the_policy_as_written() {
        NearMiss miss = first(healthy("{\"StringEquals\":{\"https://ISS:sub\":\"SUB\"}}"))
                .parts(Part.CONDITION)
                .get(0)
                .miss()
                .orElseThrow();
        assertThat(miss.wanted()).isEqualTo(Rows.ISSUER + ":sub");
        assertThat(miss.written()).isEqualTo("https://" + Rows.ISSUER + ":sub");
        assertThat(miss.marks())
                .startsWith("^^^^^^^^ ")
                .hasSizeGreaterThanOrEqualTo(miss.written().length());
    }

    @Test
    void a_subject_under_the_audience_key_is_a_miss_of_the_key() {
        PartTrace part = first(healthy("{\"StringEquals\":{\"ISS:aud\":\"SUB\"}}"))
                .parts(Part.CONDITION)
                .get(0);
        assertThat(part.miss().orElseThrow().says()).contains("ends in :aud, not in :sub");
    }

    @Test
    void what_matches_or_is_unknown_has_no_miss() {
        StatementTrace trace = first(healthy("{\"StringEquals\":{\"ISS:sub\":\"SUB\",\"aws:SourceVpc\":\"v\"}}"));
        assertThat(trace.parts()).allSatisfy(part -> assertThat(part.miss()).isEmpty());
    }

    @Test
    void the_sentence_names_what_keeps_the_nearest_statement_out() {
        Evaluation evaluation = evaluate(healthy("{\"StringEquals\":{\"ISS:sub\":\"x\"}}"));
        assertThat(evaluation.says())
                .isEqualTo("No statement allows it: statement 1 is kept from matching by the condition StringEquals "
                        + Rows.ISSUER + ":sub = x.");
    }

    @Test
    void the_sentence_names_what_can_not_be_judged() {
        Evaluation evaluation = evaluate(healthy("{\"StringEquals\":{\"aws:SourceVpc\":\"v\"}}"));
        assertThat(evaluation.says()).contains("aws:SourceVpc", "can not be known from here");
    }

    @Test
    void a_star_takes_in_every_AWS_principal_and_is_open_for_a_service() {
        String statement = "{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"sts:AssumeRole\"}";
        PolicyDocument policy = PolicyReader.read("{\"Statement\":" + statement + "}")
                .asDocument()
                .orElseThrow();
        AccessRequest session = AccessRequest.ofSession(Rows.ROLE, "sts:AssumeRole", Optional.empty());
        assertThat(Evaluator.trust(policy, session).allowed()).isTrue();
        AccessRequest service = new AccessRequest(
                new Statement.Principal("Service", "ec2.amazonaws.com"),
                "sts:AssumeRole",
                Optional.empty(),
                Map.of(),
                new ContextValue.Unknown());
        assertThat(Evaluator.trust(policy, service).decision()).isEqualTo(Decision.CANNOT_JUDGE);
    }

    private static String healthy(String condition) {
        return "{\"Effect\":\"Allow\",\"Principal\":{\"Federated\":\"ARN\"},"
                + "\"Action\":\"sts:AssumeRoleWithWebIdentity\",\"Condition\":" + condition + "}";
    }

    private static StatementTrace first(String statement) {
        return evaluate(statement).statements().get(0);
    }

    private static Evaluation evaluate(String statement) {
        String text = Rows.filled("{\"Version\":\"2012-10-17\",\"Statement\":[" + statement + "]}");
        return Evaluator.trust(PolicyReader.read(text).asDocument().orElseThrow(), Rows.IDENTITY.request());
    }
}
