package io.github.irsadoctor.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.iam.Denial.Layer;
import io.github.irsadoctor.iam.DenialCaller.Is;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {

    private static final String SENTENCE = "User: %s is not authorized to perform: %s on resource: %s %s";
    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/app/botocore-session-1700000000";

    @ParameterizedTest
    @CsvSource({
        "because no identity-based policy allows the s3:GetObject action, IDENTITY_POLICY, false",
        "with an explicit deny in an identity-based policy, IDENTITY_POLICY, true",
        "because no resource-based policy allows the s3:GetObject action, RESOURCE_POLICY, false",
        "because no permissions boundary allows the s3:GetObject action, BOUNDARY, false",
        "with an explicit deny in a permissions boundary, BOUNDARY, true",
        "because no session policy allows the s3:GetObject action, SESSION_POLICY, false",
        "with an explicit deny in a sessions policy, SESSION_POLICY, true",
        "with an explicit deny in a service control policy: arn:aws:organizations::1:policy/o-1/p-1, "
                + "SERVICE_CONTROL_POLICY, true",
        "with an explicit deny in a resource control policy, RESOURCE_CONTROL_POLICY, true",
        "because no VPC endpoint policy allows the s3:GetObject action, ENDPOINT_POLICY, false",
        "with an explicit deny in a VPC endpoint policy transitively through a service control policy, "
                + "ENDPOINT_POLICY, true",
        "because no role trust policy allows the sts:AssumeRole action, TRUST_POLICY, false",
        "'', UNNAMED, false"
    })
    void thePolicyThatRefusedIsNamed(String context, Layer layer, boolean explicit) {
        String text = SENTENCE.formatted(SESSION, "s3:GetObject", "\"arn:aws:s3:::bucket/key\"", context);
        assertThat(Denial.read(text)).singleElement().satisfies(denial -> {
            assertThat(denial.layer()).isEqualTo(layer);
            assertThat(denial.explicit()).isEqualTo(explicit);
            assertThat(denial.action()).contains("s3:GetObject");
            assertThat(denial.resource()).contains("arn:aws:s3:::bucket/key");
            assertThat(denial.caller().map(DenialCaller::arn)).contains(SESSION);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sts::111122223333:assumed-role/node/i-0123456789abcdef0, NODE_SESSION",
        "arn:aws-cn:sts::111122223333:assumed-role/node/i-01234567, NODE_SESSION",
        "arn:aws:sts::111122223333:assumed-role/app/eks-prod-app-7d9f-3f2b8a1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b, "
                + "POD_IDENTITY_SESSION",
        "arn:aws:sts::111122223333:assumed-role/app/1709202420990880480, ROLE_SESSION",
        "arn:aws:sts::111122223333:assumed-role/app/i-am-no-instance, ROLE_SESSION",
        "arn:aws:iam::111122223333:user/team/demo, USER",
        "arn:aws:iam::111122223333:root, OTHER"
    })
    void theFormOfTheArnTellsWhoseCredentialsWereUsed(String arn, Is is) {
        assertThat(DenialCaller.of(arn).is()).isEqualTo(is);
    }

    @Test
    void anArnBrokenAcrossLinesIsPutTogether() {
        assertThat(Denial.read("User: arn:aws:sts::111122223333:assumed-\nrole/app/b1 is not authorized\nto perform:"
                        + " sts:AssumeRole on resource:\narn:aws:iam::111122223333:role/other\nstatus code: 403"))
                .singleElement()
                .satisfies(denial -> {
                    assertThat(denial.caller().flatMap(DenialCaller::session).map(AssumedRole::role))
                            .contains("app");
                    assertThat(denial.resource()).contains("arn:aws:iam::111122223333:role/other");
                    assertThat(denial.isSelfAssume()).isFalse();
                });
    }

    @Test
    void aSessionThatAssumesItsOwnRoleIsSeenWhateverThePath() {
        for (String target : new String[] {"role/team/app", "role/app", "role:app"}) {
            String text = SENTENCE.formatted(SESSION, "sts:AssumeRole", "arn:aws:iam::111122223333:" + target, "");
            assertThat(Denial.read(text)).singleElement().matches(Denial::isSelfAssume);
        }
        String elsewhere = SENTENCE.formatted(SESSION, "sts:AssumeRole", "arn:aws:iam::444455556666:role/app", "");
        assertThat(Denial.read(elsewhere)).singleElement().matches(denial -> !denial.isSelfAssume());
    }

    @Test
    void theSentenceOfAnErrorIsFoundAgain() {
        String text = SENTENCE.formatted(SESSION, "kms:Decrypt", "arn:aws:kms:eu-west-1:111122223333:key/1", "");
        ObservedError error = ErrorReader.read(text).get(0);
        assertThat(Denial.of(error)).map(Denial::action).contains(error.action());
        assertThat(error.kind()).isEqualTo(ObservedError.Kind.KMS_REFUSED);
    }
}
