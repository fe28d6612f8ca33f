package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustQuestionTest {

    private static final Subject SUBJECT = new Subject("payments", "checkout");
    private static final String ISSUER_URL = "https://" + Rows.ISSUER;

    @Test
    void the_account_is_taken_from_the_policy_where_none_is_given() {
        TrustAnswer.Judged judged = judged(TrustQuestion.of(policy("ARN"), ISSUER_URL, SUBJECT));
        assertThat(judged.evaluation().decision()).isEqualTo(Decision.ALLOWED);
        assertThat(judged.identity().providerArn()).isEqualTo(Rows.PROVIDER);
    }

    @Test
    void an_issuer_without_its_scheme_is_the_same_issuer() {
        assertThat(judged(TrustQuestion.of(policy("ARN"), Rows.ISSUER, SUBJECT))
                        .evaluation()
                        .allowed())
                .isTrue();
    }

    @Test
    void a_given_account_wins_over_the_one_in_the_policy() {
        TrustQuestion question = new TrustQuestion(
                policy("ARN"), ISSUER_URL, SUBJECT, "sts.amazonaws.com", Optional.of("444455556666"), Optional.empty());
        assertThat(judged(question).evaluation().decision()).isEqualTo(Decision.REFUSED);
    }

    @Test
    void a_policy_without_federated_principals_is_refused() {
        String text = policy("ARN").replace("Federated", "AWS");
        assertThat(judged(TrustQuestion.of(text, ISSUER_URL, SUBJECT))
                        .evaluation()
                        .decision())
                .isEqualTo(Decision.REFUSED);
    }

    @Test
    void the_partition_follows_the_region_of_the_issuer() {
        String issuer = "oidc.eks.us-gov-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234";
        String text = policy("arn:aws:iam::111122223333:oidc-provider/" + issuer);
        assertThat(judged(TrustQuestion.of(text, issuer, SUBJECT)).evaluation().decision())
                .isEqualTo(Decision.REFUSED);
        TrustQuestion otherPartition =
                new TrustQuestion(text, issuer, SUBJECT, "sts.amazonaws.com", Optional.empty(), Optional.of("aws"));
        assertThat(judged(otherPartition).evaluation().allowed()).isTrue();
    }

    @Test
    void the_partition_of_an_issuer_elsewhere_follows_the_policy() {
        String text = policy("arn:aws-cn:iam::111122223333:oidc-provider/oidc.example.org");
        assertThat(judged(TrustQuestion.of(text, "https://oidc.example.org", SUBJECT))
                        .evaluation()
                        .allowed())
                .isTrue();
    }

    @Test
    void providers_of_several_accounts_need_an_account() {
        String two = "[\"arn:aws:iam::111122223333:oidc-provider/a\",\"arn:aws:iam::444455556666:oidc-provider/b\"]";
        String text = policy("ARN").replace("\"" + Rows.PROVIDER + "\"", two);
        assertThat(unanswerable(TrustQuestion.of(text, ISSUER_URL, SUBJECT))).contains("several accounts");
    }

    @Test
    void the_provider_of_this_issuer_tells_the_account_among_others() {
        String two = "[\"arn:aws:iam::444455556666:oidc-provider/b\",\"" + Rows.PROVIDER + "\"]";
        String text = policy("ARN").replace("\"" + Rows.PROVIDER + "\"", two);
        assertThat(judged(TrustQuestion.of(text, ISSUER_URL, SUBJECT))
                        .evaluation()
                        .allowed())
                .isTrue();
    }

    @Test
    void wrong_input_gets_a_sentence_that_names_it() {
        assertThat(unanswerable(TrustQuestion.of("x", ISSUER_URL, SUBJECT))).contains("not JSON");
        assertThat(unanswerable(TrustQuestion.of(policy("ARN"), "http://x y", SUBJECT)))
                .contains("issuer");
        TrustQuestion account = new TrustQuestion(
                policy("ARN"), ISSUER_URL, SUBJECT, "sts.amazonaws.com", Optional.of("123"), Optional.empty());
        assertThat(unanswerable(account)).contains("twelve digits");
        TrustQuestion audience =
                new TrustQuestion(policy("ARN"), ISSUER_URL, SUBJECT, " ", Optional.empty(), Optional.empty());
        assertThat(unanswerable(audience)).contains("audience");
    }

    private static String policy(String provider) {
        return Rows.filled("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
                + "{\"Federated\":\"" + provider + "\"},\"Action\":\"sts:AssumeRoleWithWebIdentity\"}]}");
    }

    private static TrustAnswer.Judged judged(TrustQuestion question) {
        TrustAnswer answer = question.answer();
        assertThat(answer).isInstanceOf(TrustAnswer.Judged.class);
        return (TrustAnswer.Judged) answer;
    }

    private static String unanswerable(TrustQuestion question) {
        TrustAnswer answer = question.answer();
        assertThat(answer).isInstanceOf(TrustAnswer.Unanswerable.class);
        return ((TrustAnswer.Unanswerable) answer).says();
    }
}
