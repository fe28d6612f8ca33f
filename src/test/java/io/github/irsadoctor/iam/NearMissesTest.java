package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissesTest {

    private static final String ISSUER = Rows.ISSUER;

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "oidc.eks.eu-west-1.amazonaws.com/id/9B07AAAA0D1E2F3A4B5C6D7E8F90C3C3, another cluster's id",
        "oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901243, id is mistyped",
        "oidc.eks.us-east-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, 'another region, us-east-1 for eu-west-1'",
        "oidc.eu-west-1.eks.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, host's parts are swapped",
        "oidc-eks.eu-west-1.api.aws/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, dual-stack",
        "oidc.eks.eu-west-1.amazonaws.com.cn/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, domain is amazonaws.com.cn",
        "https://oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, scheme https:// is left in",
        "oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234/, ends in a slash",
        "oidc.eks.eu-west-1.amazonaws.com/id/4f2a6b8c0d1e2f3a4b5c6d7e8f901234, only upper and lower case",
        "oidc.eks.eu-west-1.amazonaws.com, /id/ID is missing",
        "oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/4F2A6B8C0D1E2F3A4B5C6D7E8F901234, oidc-provider/ stands before"
    })
    void an_issuer_is_told_apart_by_kind(String written, String kind) {
        assertThat(says(NearMisses.issuer(ISSUER, written))).containsIgnoringCase(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "arn:aws:iam::444455556666:oidc-provider/ISS, 'another account, 444455556666 for 111122223333'",
        "arn:aws-cn:iam::111122223333:oidc-provider/ISS, partition is aws-cn",
        "arn:aws:iam::111122223333:ISS, oidc-provider/ is missing",
        "arn:aws:iam::111122223333:saml-provider/ISS, SAML provider",
        "arn:aws:iam::111122223333:oidc-provider/*, without wildcards",
        "arn:aws:iam::111122223333:oidc-provider/https://ISS, scheme https://",
        "ISS, it is no ARN",
        "'arn:aws:iam::111122223333:oidc-provider/ISS ', U+0020"
    })
    void a_provider_is_told_apart_by_kind(String written, String kind) {
        assertThat(says(NearMisses.provider(Rows.PROVIDER, written.replace("ISS", ISSUER))))
                .containsIgnoringCase(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "https://ISS:sub, scheme https://",
        "arn:aws:iam::111122223333:oidc-provider/ISS:sub, ARN stands where the issuer alone belongs",
        "oidc-provider/ISS:sub, oidc-provider/ stands before",
        "ISS, claim is missing",
        "ISS:aud, 'ends in :aud, not in :sub'",
        "ISS:subject, ends in :subject",
        "'ISS:sub ', U+0020",
        "oidc.eks.eu-west-1.amazonaws.com/id/9B07AAAA0D1E2F3A4B5C6D7E8F90C3C3:sub, another cluster's id"
    })
    void a_condition_key_is_told_apart_by_kind(String written, String kind) {
        assertThat(says(NearMisses.key(ISSUER + ":sub", written.replace("ISS", ISSUER))))
                .containsIgnoringCase(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "system:serviceaccount:payments:*, false, literal under this operator",
        "system:serviceaccount:Payments:checkout, false, upper and lower case",
        "system:serviceaccount:payments/checkout, false, joined by a slash",
        "payments/checkout, false, joined by a slash",
        "payments:checkout, false, The prefix system:serviceaccount: is missing",
        "serviceaccount:payments:checkout, false, The prefix system: is missing",
        "system:serviceaccounts:payments, false, form of a group",
        "system:serviceaccount:staging:checkout, false, 'namespace is staging, not payments'",
        "system:serviceaccount:payments:billing, false, 'name is billing, not checkout'",
        "system:serviceaccount:staging:billing, false, 'the name is billing, not checkout'",
        "system:serviceaccount:checkout:payments, false, swapped",
        "system:serviceaccount:checkout, false, has not the form",
        "system:serviceaccount:staging:*, true, 'namespace is staging, not payments'",
        "system:serviceaccount:payments:check-*, true, name is check-*",
        "'system:serviceaccount:payments:checkout\u200b', false, U+200B",
        "'system:serviceaccount:payments: checkout', false, first at place 32"
    })
    void a_subject_is_told_apart_by_kind(String written, boolean wildcards, String kind) {
        assertThat(says(NearMisses.subject(Rows.SUBJECT, written, wildcards))).containsIgnoringCase(kind);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "checkout, checkout, '        '",
        "checkout, checkXout, '     ^   '",
        "checkout, checkut, '     ^ '",
        "checkout, checkou, '       ^'",
        "checkout, Checkout, '^       '",
        "checkout, checkout1, '        ^'",
        "abcdefghij, Xabcdefghij, '^          '",
        "id/1234567890/x, id/abcdefghij/x, '   ^^^^^^^^^^  '"
    })
    void marks_stand_under_what_differs_and_under_nothing_else(String wanted, String written, String marks) {
        assertThat(NearMisses.between(wanted, written).marks()).isEqualTo(marks);
    }

    @Test
    void another_id_is_marked_in_one_run_although_some_digits_agree() {
        String written = ISSUER.replace("4F2A6B8C0D1E2F3A4B5C6D7E8F901234", "9B2A07C31D5E2F99AB5C007E8FAA12F0");
        String marks = NearMisses.issuer(ISSUER, written).orElseThrow().marks();
        assertThat(marks.strip()).matches("\\^{30,33}");
        assertThat(marks.indexOf('^')).isEqualTo(ISSUER.indexOf("/id/") + 4);
    }

    @Test
    void what_is_equal_or_wholly_different_is_no_near_miss() {
        assertThat(NearMisses.issuer(ISSUER, ISSUER)).isEmpty();
        assertThat(NearMisses.issuer(ISSUER, "accounts.google.com")).isEmpty();
        assertThat(NearMisses.key(ISSUER + ":sub", ISSUER.toLowerCase(Locale.ROOT) + ":SUB"))
                .isEmpty();
        assertThat(NearMisses.subject(Rows.SUBJECT, "system:*", true)).isEmpty();
        assertThat(NearMisses.similar("abc", "xyz")).isEmpty();
    }

    @Test
    void a_regional_host_as_audience_is_named_as_such() {
        assertThat(says(NearMisses.audience("sts.amazonaws.com", "sts.eu-west-1.amazonaws.com")))
                .contains("regional STS host");
    }

    private static String says(Optional<NearMiss> miss) {
        return miss.orElseThrow().says();
    }
}
