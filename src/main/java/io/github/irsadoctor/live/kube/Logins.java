package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.EksLogin;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.LoginProblem;
import io.github.irsadoctor.live.RememberedToken;
import io.github.irsadoctor.live.TokenSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the user of a kubeconfig into the source of its credential. */
record Logins(Map<String, String> environment, Endpoint endpoint, Function<EksLogin, TokenSource> eks, Clock clock) {

    // client-go reads a token file again after a minute.
    private static final Duration FILE_SERVES = Duration.ofMinutes(2);

    /** @throws KubeconfigProblem if the user logs in in a way that Kubernetes no longer knows */
    TokenSource of(KubeconfigFile.Entry user) {
        refuse(user, "username", "a user name and password, which Kubernetes dropped in 1.19");
        refuse(user, "auth-provider", "an auth-provider, which Kubernetes dropped in 1.26");
        Optional<ExecConfig> exec = exec(user);
        if (exec.isPresent()) {
            TokenSource source = EksHints.login(exec.get()).map(eks).orElseGet(() -> plugin(user, exec.get()));
            return new RememberedToken(source, clock);
        }
        Optional<String> certificate = Data.of(user, "client-certificate-data", "client-certificate");
        Optional<String> key = Data.of(user, "client-key-data", "client-key");
        Optional<String> file = user.some("tokenFile");
        if (file.isPresent()) {
            Path path = user.file().resolve(file.get());
            return new RememberedToken(() -> fromFile(path, certificate, key), clock);
        }
        Credential fixed = new Credential(user.some("token"), certificate, key, Optional.empty());
        return () -> fixed;
    }

    /** The user's exec plugin, if it has one. */
    static Optional<ExecConfig> exec(KubeconfigFile.Entry user) {
        var exec = user.node().path("exec");
        if (Json.text(exec, "command").isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> env = new LinkedHashMap<>();
        Json.each(exec, "env").forEach(it -> env.put(Json.text(it, "name"), Json.text(it, "value")));
        return Optional.of(new ExecConfig(
                Json.text(exec, "apiVersion"),
                Json.text(exec, "command"),
                Json.each(exec, "args").map(arg -> arg.asString("")).toList(),
                env,
                Json.text(exec, "interactiveMode").equals("Always"),
                exec.path("provideClusterInfo").asBoolean(false),
                Json.text(exec, "installHint")));
    }

    /** Whom the user's requests are made as, if not as itself. */
    static Optional<Impersonation> impersonation(KubeconfigFile.Entry user) {
        List<String> groups = Json.each(user.node(), "as-groups")
                .map(group -> group.asString(""))
                .toList();
        return user.some("as").map(name -> new Impersonation(name, groups));
    }

    private TokenSource plugin(KubeconfigFile.Entry user, ExecConfig exec) {
        // client-go: a command with a folder in it starts at the kubeconfig, a bare one is looked up in PATH.
        boolean folder = exec.command().contains("/");
        String command = folder ? user.file().resolve(exec.command()).toString() : exec.command();
        return new ExecPlugin(exec, command, endpoint, environment);
    }

    private Credential fromFile(Path path, Optional<String> certificate, Optional<String> key) {
        try {
            String token = Data.text("tokenFile", path).strip();
            return new Credential(
                    Optional.of(token),
                    certificate,
                    key,
                    Optional.of(clock.instant().plus(FILE_SERVES)));
        } catch (KubeconfigProblem unreadable) {
            throw new LoginProblem(unreadable.getMessage());
        }
    }

    private static void refuse(KubeconfigFile.Entry user, String field, String what) {
        if (!user.node().path(field).isMissingNode()) {
            throw new KubeconfigProblem("The kubeconfig " + user.file().path() + " logs in with " + what
                    + "; use a token, a client certificate or an exec plugin.");
        }
    }
}
