package io.github.irsadoctor.live.kube;

import io.github.irsadoctor.live.EksLogin;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.TokenSource;
import io.github.irsadoctor.text.Spelling;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kubeconfig, of one file or several. The first file to name something wins, as in kubectl.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/">Kubeconfig files</a>
 */
public final class Kubeconfig {

    private final List<KubeconfigFile> files;
    private final Map<String, String> environment;
    private final Optional<Path> given;

    private Kubeconfig(List<KubeconfigFile> files, Map<String, String> environment, Optional<Path> given) {
        this.given = given;
        this.files = List.copyOf(files);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads the file given, else the files KUBECONFIG names, else {@code .kube/config} in the home folder.
     *
     * @param home the user's home folder
     * @throws KubeconfigProblem if there is none, or one cannot be read
     */
    public static Kubeconfig read(Optional<Path> given, Map<String, String> environment, Path home) {
        if (given.isPresent()) {
            return new Kubeconfig(List.of(KubeconfigFile.read(given.get())), environment, given);
        }
        List<Path> named = Arrays.stream(
                        environment.getOrDefault("KUBECONFIG", "").split(File.pathSeparator))
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .toList();
        List<Path> wanted = named.isEmpty() ? List.of(home.resolve(".kube").resolve("config")) : named;
        // kubectl passes over the files of KUBECONFIG that are not there.
        List<Path> there = wanted.stream().filter(Files::exists).toList();
        if (there.isEmpty()) {
            throw new KubeconfigProblem("There is no kubeconfig at " + wanted.get(0)
                    + "; name one with --kubeconfig, or write one with aws eks update-kubeconfig.");
        }
        return new Kubeconfig(there.stream().map(KubeconfigFile::read).toList(), environment, given);
    }

    /** All contexts that name a cluster that is there, in the order of the files. */
    public List<ContextInfo> contexts() {
        return names().stream()
                .filter(name -> cluster(name).isPresent())
                .map(this::context)
                .toList();
    }

    /** The current context's name; empty if no file names one. */
    public Optional<String> current() {
        return files.stream()
                .flatMap(file -> Json.some(file.tree(), "current-context").stream())
                .findFirst();
    }

    /**
     * One context.
     *
     * @param wanted its name; empty for the current one
     * @throws KubeconfigProblem if there is no such context, or its cluster or user is missing
     */
    public ContextInfo context(Optional<String> wanted) {
        return context(wanted.or(this::current)
                .orElseThrow(() -> new KubeconfigProblem(
                        "The kubeconfig names no current context; choose one with --context: " + list() + ".")));
    }

    /**
     * The way to a context's cluster. Reads certificate files, runs and asks nothing yet.
     *
     * @param context its name
     * @param eks makes tokens in place of {@code aws eks get-token} and aws-iam-authenticator
     * @param clock tells when a credential has expired
     * @throws KubeconfigProblem if something it needs is missing or not supported
     */
    public KubeConnection connect(String context, Function<EksLogin, TokenSource> eks, Clock clock) {
        KubeconfigFile.Entry user = user(context).orElseGet(() -> nobody(context));
        Endpoint endpoint = Servers.endpoint(clusterOf(context));
        TokenSource login = new Logins(environment, endpoint, eks, clock).of(user);
        return new KubeConnection(endpoint, login, Logins.impersonation(user), environment, options(context));
    }

    /** What kubectl needs to come the same way. */
    private List<String> options(String context) {
        List<String> options = new ArrayList<>();
        given.ifPresent(file -> options.addAll(List.of("--kubeconfig", file.toString())));
        options.addAll(List.of("--context", context));
        return options;
    }

    private ContextInfo context(String name) {
        KubeconfigFile.Entry entry = contextEntry(name);
        String server = Servers.url(clusterOf(name));
        List<String> names = List.of(name, entry.text("cluster"));
        return new ContextInfo(
                name,
                server,
                entry.some("namespace").orElse("default"),
                EksHints.of(user(name).flatMap(Logins::exec), names, server));
    }

    private KubeconfigFile.Entry contextEntry(String name) {
        return find("contexts", "context", name).orElseThrow(() -> {
            String meant = Spelling.nearest(name, names())
                    .map(near -> "did you mean " + near + "?")
                    .orElseGet(() -> "there is " + list() + ".");
            return new KubeconfigProblem("The kubeconfig has no context " + name + "; " + meant);
        });
    }

    private Optional<KubeconfigFile.Entry> cluster(String context) {
        return find("contexts", "context", context).flatMap(it -> find("clusters", "cluster", it.text("cluster")));
    }

    private KubeconfigFile.Entry clusterOf(String context) {
        return cluster(context)
                .orElseThrow(() -> new KubeconfigProblem("The context " + context + " names the cluster "
                        + contextEntry(context).text("cluster") + ", which the kubeconfig does not have."));
    }

    private Optional<KubeconfigFile.Entry> user(String context) {
        return find("users", "user", contextEntry(context).text("user"));
    }

    private KubeconfigFile.Entry nobody(String context) {
        KubeconfigFile.Entry entry = contextEntry(context);
        if (!entry.text("user").isEmpty()) {
            throw new KubeconfigProblem("The context " + context + " names the user " + entry.text("user")
                    + ", which the kubeconfig does not have.");
        }
        return new KubeconfigFile.Entry(entry.file(), Json.nothing());
    }

    private Optional<KubeconfigFile.Entry> find(String list, String body, String name) {
        return files.stream()
                .flatMap(file -> file.entry(list, body, name).stream())
                .findFirst();
    }

    private List<String> names() {
        Stream<String> names = files.stream()
                .flatMap(file -> Json.each(file.tree(), "contexts"))
                .map(item -> Json.text(item, "name"));
        return names.filter(name -> !name.isEmpty()).distinct().toList();
    }

    private String list() {
        return names().isEmpty() ? "none" : String.join(", ", names());
    }
}
