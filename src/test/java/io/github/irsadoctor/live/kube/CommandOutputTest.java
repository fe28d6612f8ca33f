package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.irsadoctor.facts.Container.EnvVar;
import io.github.irsadoctor.facts.FileEntry;
import io.github.irsadoctor.facts.ProcessUser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What id, ls and env print, by GNU and by BusyBox. */
class CommandOutputTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uid=0(root) gid=0(root) groups=0(root)                                               | 0     | 0
            uid=1000(app) gid=1000(app) groups=1000(app),2000                                    | 1000  | 1000 2000
            uid=65534 gid=65534 groups=65534                                                     | 65534 | 65534
            uid=1000 gid=0(root) groups=0(root),2000                                             | 1000  | 0 2000
            uid=0(root) gid=0(root) groups=0(root),1(bin),2(daemon),10(wheel)                    | 0     | 0 1 2 10
            uid=1000(app) gid=1000(app)                                                          | 1000  | 1000
            uid=1000(app) gid=1000(app) euid=0(root) egid=5(tty) groups=1000(app)                | 0     | 5 1000
            uid=999(x) gid=999(x) groups=999(x) context=system_u:system_r:container_t:s0:c1,c2   | 999   | 999
            uid=1001270000(1001270000) gid=0(root) groups=0(root),1001270000                     | 1001270000 | 0 1001270000
            uid=4294967295 gid=4294967295 groups=4294967295                                      | 4294967295 | 4294967295
            uid=1(uid=0) gid=1(gid=0) groups=1(groups=0)                                         | 1     | 1
            """)
    void idNamesUserAndGroups(String line, long uid, String groups) {
        Set<Long> wanted = Arrays.stream(groups.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
        assertThat(IdLine.read(line + "\n")).contains(new ProcessUser(uid, wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "root", "uid=app gid=app", "uid=1000", "uid=99999999999 gid=1", "id: not found"})
    void whatIsNotOfIdIsNotRead(String line) {
        assertThat(IdLine.read(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -rw-r--r-- 1 0 0 1133 Mar  1 12:00 /t                       | -rw-r--r-- | 0    | 0
            -rw-------    1 0        0             1234 Jan  1 00:00 /t | -rw------- | 0    | 0
            -rw-r----- 1 0 2000 1133 Mar  1 12:00 /t                    | -rw-r----- | 0    | 2000
            -rw-r-----. 1 1000 2000 1133 Mar  1  2025 /t                | -rw-r----- | 1000 | 2000
            drwxrwsrwt+ 3 0 2000 120 Mar  1 12:00 /t                    | drwxrwsrwt | 0    | 2000
            crw-rw-rw- 1 0 0 1, 3 Mar  1 12:00 /dev/null                | crw-rw-rw- | 0    | 0
            """)
    void lsTellsModeOwnerAndGroup(String line, String mode, long uid, long gid) {
        assertThat(LsLine.read("/t", line + "\n")).contains(new FileEntry("/t", mode, uid, gid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/t", "total 0", "-rw-r--r-- 1 root root 1133 Mar  1 12:00 /t", "rw-r--r-- 1 0 0 1 Mar 1 /t"
            })
    void whatIsNotOfLsIsNotRead(String line) {
        assertThat(LsLine.read("/t", line)).isEmpty();
    }

    @Test
    void envGivesVariablesInOrderWithValuesOfSecretsHidden() {
        List<EnvVar> env = EnvLines.read("""
                PATH=/usr/bin
                AWS_ROLE_ARN=arn:aws:iam::111122223333:role/checkout
                AWS_WEB_IDENTITY_TOKEN_FILE=/var/run/t
                AWS_SECRET_ACCESS_KEY=hunter2
                DB=postgres://u:hunter2@db/x
                OPTS=-Da=b
                EMPTY=
                """);
        assertThat(env)
                .containsExactly(
                        variable("PATH", "/usr/bin"),
                        variable("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/checkout"),
                        variable("AWS_WEB_IDENTITY_TOKEN_FILE", "/var/run/t"),
                        variable("AWS_SECRET_ACCESS_KEY", "[hidden]"),
                        variable("DB", "[hidden]"),
                        variable("OPTS", "-Da=b"),
                        variable("EMPTY", ""));
    }

    @Test
    void aSecretOfSeveralLinesIsHiddenToItsLast() {
        List<EnvVar> env = EnvLines.read("""
                TLS_PRIVATE_KEY=-----BEGIN EC PRIVATE KEY-----
                MHcCAQEEIhunter2
                hunter2=
                -----END EC PRIVATE KEY-----
                API_TOKEN=a
                hunter2==
                  hunter2
                HOME=/
                """);
        assertThat(env)
                .containsExactly(
                        variable("TLS_PRIVATE_KEY", "[hidden]"),
                        variable("API_TOKEN", "[hidden]"),
                        variable("HOME", "/"));
    }

    private static EnvVar variable(String name, String value) {
        return new EnvVar(name, Optional.of(value), Optional.empty());
    }
}
