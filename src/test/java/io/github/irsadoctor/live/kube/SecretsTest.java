package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "AWS_ACCESS_KEY_ID",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN",
                "db_password",
                "STRIPE_API_KEY",
                "apikey",
                "DbPasswd",
                "MINIO_ACCESS_KEY",
                "GOOGLE_CREDENTIALS"
            })
    void whatIsNamedASecretIsHidden(String name) {
        assertThat(Secrets.shown(name, "hunter2")).isEqualTo(Secrets.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "AWS_SHARED_CREDENTIALS_FILE",
                "AWS_ROLE_ARN",
                "TOKEN_URL",
                "AWS_REGION"
            })
    void whereSomethingIsIsShown(String name) {
        assertThat(Secrets.shown(name, "/var/run/x")).isEqualTo("/var/run/x");
    }

    @Test
    void aPasswordInAUrlIsHiddenWhateverItsName() {
        assertThat(Secrets.shown("DATABASE_URL", "postgres://app:hunter2@db/shop"))
                .isEqualTo(Secrets.HIDDEN);
        assertThat(Secrets.shown("DATABASE_URL", "postgres://db/shop")).isEqualTo("postgres://db/shop");
    }

    @Test
    void anEmptyValueIsNoSecret() {
        assertThat(Secrets.shown("AWS_ACCESS_KEY_ID", "")).isEmpty();
    }
}
