package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.facts.ContainerName;
import io.github.irsadoctor.live.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One command in a container. No shell is between: the arguments reach the program as they are.
 *
 * @param argv the program and its arguments
 */
record Command(ContainerName where, List<String> argv) {

    Command {
        argv = List.copyOf(argv);
    }

    static Command env(ContainerName where) {
        return new Command(where, List.of("env"));
    }

    static Command id(ContainerName where) {
        return new Command(where, List.of("id"));
    }

    /** Links followed, the folder itself, owner and group as numbers: options of POSIX, which BusyBox has too. */
    static Command ls(ContainerName where, String path) {
        return new Command(where, List.of("ls", "-ldnL", path));
    }

    static Command cat(ContainerName where, String path) {
        return new Command(where, List.of("cat", path));
    }

    String program() {
        return argv.get(0);
    }

    /**
     * What RBAC must allow. A WebSocket is opened by GET, so the verb is get; kubectl's SPDY asks for create.
     *
     * @see <a href="https://github.com/kubernetes-client/python/issues/2084">exec by WebSocket needs get pods/exec</a>
     */
    String permission() {
        return "get pods/exec in " + where.namespace();
    }

    String pathAndQuery() {
        String query = argv.stream()
                .map(argument -> "&command=" + Read.encode(argument))
                .collect(Collectors.joining());
        return "/api/v1/namespaces/" + Read.encode(where.namespace()) + "/pods/" + Read.encode(where.pod())
                + "/exec?container=" + Read.encode(where.container()) + query + "&stdout=true&stderr=true";
    }

    Call call() {
        List<String> typed = new ArrayList<>(
                List.of("kubectl", "exec", where.pod(), "-n", where.namespace(), "-c", where.container(), "--"));
        typed.addAll(argv);
        Map<String, String> parameters = Map.of(
                "namespace", where.namespace(),
                "pod", where.pod(),
                "container", where.container(),
                "command", String.join("\0", argv));
        return new Call(permission(), parameters, typed);
    }
}
