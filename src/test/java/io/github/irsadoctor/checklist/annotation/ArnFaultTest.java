package io.github.irsadoctor.checklist.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArnFaultTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:iam::111122223333:role/checkout",
                "arn:aws-cn:iam::111122223333:role/team/checkout",
                "arn:aws-us-gov:iam::111122223333:role/a+b=c,d.e@f-g_h"
            })
    void a_role_arn_of_any_partition_has_no_fault(String written) {
        assertThat(ArnFault.in(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            arn:aws:iam::111122223333:role/${ROLE},          a placeholder,      31, 7
            arn:aws:iam::$ACCOUNT:role/app,                  a placeholder,      13, 8
            arn:aws:iam::111122223333\\:role/app,            the character \\,   25, 1
            'arn:aws:iam::111122223333:role/app',            the character ',     0, 1
            app,                                             a bare name,         0, 3
            aws:iam::111122223333:role/app,                  arn:,                0, 3
            arn:aws:sts::111122223333:assumed-role/app/i-0,  the session,         8, 3
            arn:aws:s3::111122223333:role/app,               another service,     8, 2
            arn:aws:iam:::111122223333:role/app,             a colon too many,   13, 1
            arn:aws:iam:111122223333:role/app,               a colon too few,    12, 12
            arn:aws:iam::11112222333:role/app,               11 digits,          13, 11
            arn:aws:iam::my-account:role/app,                12 digits,          13, 10
            arn:aws:iam::111122223333:role:app,              a slash belongs,    30, 1
            arn:aws:iam::111122223333:oidc-provider/x/id/1,  not name a role,    26, 13
            arn:aws:iam::111122223333:role/,                 no role name,       30, 1
            """)
    void the_part_that_is_wrong_is_named_and_marked(String written, String says, int from, int width) {
        Optional<ArnFault> fault = ArnFault.in(written);

        assertThat(fault)
                .map(ArnFault::says)
                .hasValueSatisfying(it -> assertThat(it).contains(says));
        assertThat(fault).map(ArnFault::marks).contains(" ".repeat(from) + "^".repeat(width));
    }

    @Test
    void a_blank_at_the_end_is_marked_behind_the_last_letter() {
        assertThat(ArnFault.in("arn:aws:iam::111122223333:role/app "))
                .contains(new ArnFault("ends with a blank", " ".repeat(34) + "^"));
    }

    @Test
    void an_invisible_character_is_named_by_its_number() {
        assertThat(ArnFault.in("arn:aws:iam::111122223333:role/a\u200bpp"))
                .map(ArnFault::says)
                .contains("holds the character U+200B that no role ARN has");
    }
}
