package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.TokenSource;
import io.github.irsadoctor.text.Sanitiser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a kubeconfig's exec plugin: its arguments as they are, no shell, no terminal, 15 seconds.
 *
 * @param exec what the kubeconfig says
 * @param command to run: a bare name, or a path already resolved
 * @param environment the plugin inherits
 */
record ExecPlugin(ExecConfig exec, String command, Endpoint endpoint, Map<String, String> environment)
        implements TokenSource {

    static final Duration LIMIT = Duration.ofSeconds(15);

    private static final int SAID = 300;

    @Override
    public Credential current() {
        if (exec.wantsTerminal()) {
            throw new LoginProblem("The exec plugin " + command
                    + " of the kubeconfig wants a terminal (interactiveMode: Always) and cannot be run here.");
        }
        Ran ran = run();
        if (ran.timedOut()) {
            throw failed("did not answer within " + LIMIT.toSeconds() + " s", ran);
        }
        if (ran.code() != 0) {
            throw failed("ended with exit code " + ran.code(), ran);
        }
        return ExecAnswer.read(ran.out()).orElseThrow(why -> failed(why, ran));
    }

    private Ran run() {
        List<String> argv = new ArrayList<>();
        argv.add(command);
        argv.addAll(exec.args());
        ProcessBuilder builder = new ProcessBuilder(argv);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(exec.env());
        builder.environment().put("KUBERNETES_EXEC_INFO", ExecAnswer.info(exec, endpoint));
        try {
            return Ran.of(builder, LIMIT);
        } catch (IOException missing) {
            String hint = exec.hint().isEmpty() ? "" : " " + Sanitiser.line(exec.hint(), SAID);
            throw new LoginProblem(
                    "The exec plugin " + command + " of the kubeconfig cannot be started: is it installed?" + hint);
        }
    }

    private LoginProblem failed(String how, Ran ran) {
        String said = Sanitiser.line(ran.err().strip(), SAID);
        return new LoginProblem("The exec plugin " + command + " of the kubeconfig " + how
                + (said.isEmpty() ? "." : " and said: " + said));
    }

    @Override
    public String toString() {
        return "ExecPlugin[" + command + "]";
    }
}
