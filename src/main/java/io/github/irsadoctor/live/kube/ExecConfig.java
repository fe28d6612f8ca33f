package io.github.irsadoctor.live.kube;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The exec plugin of a kubeconfig's user.
 *
 * @param version of client.authentication.k8s.io
 * @param env its own variables, added to the environment
 * @param wantsTerminal interactiveMode is Always
 * @param wantsCluster provideClusterInfo
 * @param hint installHint, or empty
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins">
 *     credential plugins</a>
 */
record ExecConfig(
        String version,
        String command,
        List<String> args,
        Map<String, String> env,
        boolean wantsTerminal,
        boolean wantsCluster,
        String hint) {

    ExecConfig {
        args = List.copyOf(args);
        env = Map.copyOf(env);
    }

    /** The value of the first of these flags, written {@code --flag value} or {@code --flag=value}. */
    Optional<String> flag(String... names) {
        return IntStream.range(0, args.size())
                .boxed()
                .flatMap(i -> List.of(names).stream().flatMap(name -> value(name, i).stream()))
                .findFirst();
    }

    /** The command's file name, without folder and {@code .exe}. */
    String program() {
        String file = command.substring(Math.max(command.lastIndexOf('/'), command.lastIndexOf('\\')) + 1);
        return file.endsWith(".exe") ? file.substring(0, file.length() - 4) : file;
    }

    private Optional<String> value(String name, int i) {
        if (args.get(i).equals(name) && i + 1 < args.size()) {
            return Optional.of(args.get(i + 1));
        }
        return args.get(i).startsWith(name + "=")
                ? Optional.of(args.get(i).substring(name.length() + 1))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "ExecConfig[" + command + "]";
    }
}
