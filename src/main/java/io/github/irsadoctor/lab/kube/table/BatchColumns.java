package io.github.irsadoctor.lab.kube.table;

import io.github.irsadoctor.lab.kube.state.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is shown of Jobs and CronJobs. */
final class BatchColumns {

    static final List<Column> JOB = with(
            List.of(
                    Column.NAME,
                    Column.text("Status", BatchColumns::status),
                    Column.text("Completions", BatchColumns::completions),
                    Column.timed("Duration", BatchColumns::duration),
                    Column.AGE),
            "/spec/template",
            Cells.selector("/spec/selector"));
    static final List<Column> CRON_JOB = with(
            List.of(
                    Column.NAME,
                    Column.text("Schedule", Cells.text("/spec/schedule")),
                    Column.text("Timezone", Cells.text("/spec/timeZone")),
                    Column.text("Suspend", cron -> cron.at("/spec/suspend").asBoolean(false) ? "True" : "False"),
                    Column.number(
                            "Active", cron -> (long) cron.at("/status/active").size()),
                    Column.timed("Last Schedule", BatchColumns::lastSchedule),
                    Column.AGE),
            "/spec/jobTemplate/spec/template",
            Cells.selector("/spec/jobTemplate/spec/selector"));

    private BatchColumns() {}

    private static List<Column> with(List<Column> first, String template, Column last) {
        return Stream.of(first, Cells.containers(template), List.of(last))
                .flatMap(List::stream)
                .toList();
    }

    private static String status(JsonNode job) {
        List<String> held = new ArrayList<>(Cells.each(job.at("/status/conditions"))
                .filter(condition -> condition.path("status").asString("").equals("True"))
                .map(condition -> condition.path("type").asString(""))
                .toList());
        if (job.path("metadata").has("deletionTimestamp")) {
            held.add("Terminating");
        }
        Set<String> all = Set.copyOf(held);
        return Stream.of("Complete", "Failed", "Terminating", "Suspended", "FailureTarget", "SuccessCriteriaMet")
                .filter(all::contains)
                .findFirst()
                .orElse("Running");
    }

    private static String completions(JsonNode job) {
        long succeeded = job.at("/status/succeeded").asLong(0);
        JsonNode wanted = job.at("/spec/completions");
        long parallel = job.at("/spec/parallelism").asLong(0);
        if (wanted.isNumber()) {
            return succeeded + "/" + wanted.asLong(0);
        }
        return succeeded + "/1" + (parallel > 1 ? " of " + parallel : "");
    }

    private static String duration(JsonNode job, Instant now) {
        Instant end = Json.instant(job.at("/status/completionTime")).orElse(now);
        return Json.instant(job.at("/status/startTime"))
                .map(start -> Age.of(Duration.between(start, end)))
                .orElse("");
    }

    private static String lastSchedule(JsonNode cron, Instant now) {
        JsonNode last = cron.at("/status/lastScheduleTime");
        return last.isString() ? Age.since(last, now) : Cells.NONE;
    }
}
