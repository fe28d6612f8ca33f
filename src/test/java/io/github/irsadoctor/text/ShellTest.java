package io.github.irsadoctor.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "$(touch /tmp/x)",
                "`id`",
                "it's",
                "\"quoted\"",
                "a\nb",
                "a\n",
                "\\",
                "\\n",
                "-n",
                "--",
                "~",
                "~/x",
                "*",
                "?",
                "[a]",
                "{a,b}",
                "!x",
                "#x",
                "$HOME",
                "a;b",
                "a&&b",
                "a|b",
                ">x",
                "<x",
                "Größe 日本",
                "'",
                "''",
                "a=b",
                "=ls",
                "\t",
                "{\"Version\":\"2012-10-17\"}",
                "eks.amazonaws.com/role-arn",
                "\u001B[31m"
            })
    void theShellSeesExactlyTheArgument(String argument) throws IOException, InterruptedException {
        assertThat(sh("printf '<%s>' " + Shell.quote(argument))).isEqualTo("<" + argument + ">");
        assertThat(sh(Shell.command(List.of("printf", "<%s>", argument, "end"))))
                .isEqualTo("<" + argument + "><end>");
    }

    @Test
    void whatNeedsNoQuotesStaysReadable() {
        assertThat(Shell.command(
                        List.of("kubectl", "annotate", "sa", "app", "a.b/c=arn:aws:iam::1:role/x", "-n", "web")))
                .isEqualTo("kubectl annotate sa app a.b/c=arn:aws:iam::1:role/x -n web");
    }

    @Test
    void aProgramIsNeverTakenForAnAssignmentOrAKeyword() {
        assertThat(Shell.command(List.of("A=b", "x"))).isEqualTo("'A=b' x");
        assertThat(Shell.command(List.of("if"))).isEqualTo("'if'");
    }

    @Test
    void whatNoShellCanCarryIsRefused() {
        assertThatThrownBy(() -> Shell.quote("a\0b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NUL");
        assertThatThrownBy(() -> Shell.command(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static String sh(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh").redirectErrorStream(true);
        Process process = builder.start();
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
