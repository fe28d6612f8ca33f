package io.github.irsadoctor.tui.model;

import io.github.irsadoctor.facts.Container;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.Pod;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.facts.WorkloadName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A row of the list of pods: a pod, or a workload that has none.
 *
 * @param phase what kubectl shows as STATUS, for example {@code CrashLoopBackOff}
 * @param runs true while one of its app containers runs
 * @param restarts of all its containers
 * @param created empty for a workload
 * @param serviceAccount empty for a workload
 * @param given what the specs of its app containers say
 * @param account what is known of its service account
 * @param skip the label or annotation by which it asks the webhook to leave it alone
 * @param containers all of them, init containers first
 * @param owner the controlling owner
 * @param workload the workload, where this is no pod
 * @param lower its text in small letters: spelt once, because ten thousand rows are too many to spell for each key
 */
public record PodRow(
        String namespace,
        String name,
        String phase,
        boolean runs,
        int restarts,
        Optional<Instant> created,
        String serviceAccount,
        Given given,
        Account account,
        Optional<String> skip,
        List<ContainersPage.ContainerRow> containers,
        Optional<Meta.Owner> owner,
        Optional<WorkloadName> workload,
        String lower)
        implements Listing.Row {

    // EKS user guide and webhook source: a label read by the webhook's objectSelector, and an annotation it reads
    // itself.
    private static final String SKIP_LABEL = "eks.amazonaws.com/skip-pod-identity-webhook";
    private static final String SKIP_ANNOTATION = "eks.amazonaws.com/skip-containers";

    public PodRow {
        containers = List.copyOf(containers);
    }

    /** A pod with what is known of its service account. */
    static PodRow of(Pod pod, Accounts accounts) {
        Meta meta = pod.meta();
        List<Container> apps =
                pod.containers().stream().filter(it -> !it.init()).toList();
        return new PodRow(
                        meta.namespace(),
                        meta.name(),
                        pod.status(),
                        apps.stream().anyMatch(it -> it.state().equals("running")),
                        pod.containers().stream().mapToInt(Container::restarts).sum(),
                        Optional.of(meta.created()),
                        pod.serviceAccount(),
                        Given.of(apps),
                        accounts.of(meta.namespace(), pod.serviceAccount()),
                        skip(meta),
                        pod.containers().stream()
                                .map(ContainersPage.ContainerRow::of)
                                .toList(),
                        meta.owner(),
                        Optional.empty(),
                        "")
                .spelt();
    }

    private static Optional<String> skip(Meta meta) {
        if (meta.labels().containsKey(SKIP_LABEL)) {
            return Optional.of("label " + SKIP_LABEL);
        }
        return Optional.of("annotation " + SKIP_ANNOTATION)
                .filter(it -> meta.annotations().containsKey(SKIP_ANNOTATION));
    }

    static PodRow of(String namespace, WorkloadName workload) {
        return new PodRow(
                        namespace,
                        workload.label(),
                        "",
                        false,
                        0,
                        Optional.empty(),
                        "",
                        new Given(Mark.NO_PODS, 0, 0, Optional.empty()),
                        Account.NOT_KNOWN,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.of(workload),
                        "")
                .spelt();
    }

    /** What names it among all rows. */
    public String id() {
        return namespace + "/" + name;
    }

    /** With what is known of the service accounts now. */
    PodRow seeing(Accounts accounts) {
        Account now = accounts.of(namespace, serviceAccount);
        return workload.isPresent() || now.equals(account)
                ? this
                : with(now, "").spelt();
    }

    private PodRow spelt() {
        return with(account, text().toLowerCase(Locale.ROOT));
    }

    private PodRow with(Account account, String lower) {
        return new PodRow(
                namespace,
                name,
                phase,
                runs,
                restarts,
                created,
                serviceAccount,
                given,
                account,
                skip,
                containers,
                owner,
                workload,
                lower);
    }

    public Mark mark() {
        return mark(given);
    }

    /** What the list shows of some containers of this pod. */
    public Mark mark(Given some) {
        if (account.state() == Account.State.MISSING) {
            return Mark.ACCOUNT_MISSING;
        }
        if (account.state() == Account.State.NOT_KNOWN) {
            return some.mark();
        }
        return switch (some.mark()) {
            case UNKNOWN -> account.role().isPresent() ? notInjected() : Mark.NO_ROLE;
            case INJECTED ->
                account.role().isEmpty()
                        ? Mark.NOT_ANNOTATED
                        : account.role().equals(some.role()) ? Mark.INJECTED : Mark.OTHER_ROLE;
            default -> some.mark();
        };
    }

    // Times have whole seconds: what was written in the second in which the pod was made may have come too late.
    private Mark notInjected() {
        boolean before = account.written().isEmpty()
                || created.isEmpty()
                || account.written().get().isBefore(created.get());
        return before ? Mark.NOT_INJECTED : Mark.MAYBE_OLDER;
    }

    /** What a walk of this row is about. */
    Target target(Optional<String> container) {
        Optional<String> pod = workload.isPresent() ? Optional.empty() : Optional.of(name);
        return new Target(namespace, pod, workload, container, Optional.empty());
    }

    /** The workloads that own this pod. */
    Stream<WorkloadName> owners() {
        return owner.stream().flatMap(Owners::of);
    }

    /** Whether a workload owns this pod. */
    boolean belongsTo(WorkloadName name) {
        return owners().anyMatch(name::equals);
    }

    public static Comparator<PodRow> byName() {
        return Comparator.comparing(PodRow::name).thenComparing(PodRow::namespace);
    }

    public static Comparator<PodRow> byNamespace() {
        return Comparator.comparing(PodRow::namespace).thenComparing(PodRow::name);
    }

    /** Those that do not simply run first, alike together. */
    public static Comparator<PodRow> byPhase() {
        return Comparator.comparing((PodRow row) -> row.phase().equals("Running"))
                .thenComparing(PodRow::phase)
                .thenComparing(byName());
    }

    /** The youngest first, workloads without pods before them. */
    public static Comparator<PodRow> byAge() {
        return Comparator.comparing((PodRow row) -> row.created().orElse(Instant.MAX))
                .reversed()
                .thenComparing(byName());
    }

    public static Comparator<PodRow> byServiceAccount() {
        return Comparator.comparing(PodRow::serviceAccount).thenComparing(byName());
    }

    /** What is most worth a look first. */
    public static Comparator<PodRow> byCredentials() {
        return Comparator.comparing((PodRow row) -> row.mark()).thenComparing(byName());
    }

    /** All that the columns show, so that a filter finds a state or a mark as well as a name. */
    @Override
    public String text() {
        return id() + " " + phase + " " + serviceAccount + " "
                + given.role().or(account::role).orElse("") + " " + mark().word();
    }
}
