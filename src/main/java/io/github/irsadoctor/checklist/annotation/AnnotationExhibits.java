package io.github.irsadoctor.checklist.annotation;

import io.github.irsadoctor.check.Change;
import io.github.irsadoctor.check.Exhibit;
import io.github.irsadoctor.check.Line;
import io.github.irsadoctor.checklist.scene.RoleMeant;
import io.github.irsadoctor.checklist.scene.Told;
import io.github.irsadoctor.checklist.scene.YamlWord;
import io.github.irsadoctor.facts.Meta;
import io.github.irsadoctor.facts.PodIdentityAssociation;
import io.github.irsadoctor.facts.ServiceAccount;
import io.github.irsadoctor.iam.RoleArn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Step 2 for the eye: the account's annotation and who wrote it, its YAML, the commands that show the same. */
final class AnnotationExhibits {

    private AnnotationExhibits() {}

    static List<Exhibit> of(AnnotationEvidence seen) {
        List<Exhibit> exhibits = new ArrayList<>();
        exhibits.add(new Exhibit.Fields("Annotation", fields(seen)));
        seen.account()
                .value()
                .ifPresent(it -> exhibits.add(new Exhibit.Yaml("serviceaccount " + seen.name(), yaml(it.meta()))));
        exhibits.add(new Exhibit.Commands("By hand", commands(seen)));
        return exhibits;
    }

    private static List<Line> fields(AnnotationEvidence seen) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("service account", seen.namespace() + "/" + Told.of(seen.accountName())));
        lines.add(Line.of(
                "names role", Told.of(seen.account().map(it -> it.roleArn().orElse("none")))));
        lines.add(Line.of("written", written(seen)));
        lines.add(Line.of(
                "role in IAM", Told.of(seen.role().map(role -> role.arn().toString()))));
        seen.meant()
                .value()
                .filter(meant -> meant.from() != RoleMeant.From.ANNOTATION)
                .ifPresent(meant -> lines.add(Line.of("role named elsewhere", meant.written())));
        if (seen.bare()) {
            lines.add(Line.of("Pod Identity", Told.of(seen.association().map(PodIdentityAssociation::id))));
        }
        return lines;
    }

    /** managedFields tell the manager's last write: not later than that. */
    private static String written(AnnotationEvidence seen) {
        return Told.of(seen.account()
                .map(account -> account.meta()
                        .annotationWritten(ServiceAccount.ROLE_ARN)
                        .map(it -> "by " + it.by() + ", not later than " + it.at())
                        .orElse("nobody recorded it")));
    }

    private static String yaml(Meta meta) {
        StringBuilder yaml = new StringBuilder("apiVersion: v1\nkind: ServiceAccount\nmetadata:\n");
        yaml.append("  namespace: ").append(YamlWord.of(meta.namespace())).append('\n');
        yaml.append("  name: ").append(YamlWord.of(meta.name())).append('\n');
        yaml.append("  creationTimestamp: ")
                .append(YamlWord.of(meta.created().toString()))
                .append('\n');
        append(yaml, "labels", meta.labels());
        append(yaml, "annotations", meta.annotations());
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, String name, Map<String, String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        yaml.append("  ").append(name).append(":\n");
        entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> yaml.append("    ")
                        .append(YamlWord.of(entry.getKey()))
                        .append(": ")
                        .append(YamlWord.of(entry.getValue()))
                        .append('\n'));
    }

    private static List<String> commands(AnnotationEvidence seen) {
        List<String> commands = new ArrayList<>();
        seen.accountName()
                .value()
                .ifPresent(name -> commands.add(Change.kubectl(
                                "-n",
                                seen.namespace(),
                                "get",
                                "serviceaccount",
                                name,
                                "-o",
                                "yaml",
                                "--show-managed-fields")
                        .command()));
        seen.meant()
                .value()
                .flatMap(RoleMeant::arn)
                .map(RoleArn::name)
                .ifPresent(role -> commands.add(
                        Change.aws("iam", "get-role", "--role-name", role).command()));
        return commands;
    }
}
