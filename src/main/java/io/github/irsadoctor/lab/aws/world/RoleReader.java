package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.iam.RoleArn;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.ManagedPolicy;
import io.github.irsadoctor.lab.aws.state.Role;
import io.github.irsadoctor.lab.yaml.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Roles as a world writes them, and the managed policies they name. */
final class RoleReader {

    private static final Duration OLD = Duration.ofDays(-30);
    private static final int HOUR = 3600;
    private static final int TWELVE_HOURS = 43_200;

    private final AwsBase base;
    private final List<Role> roles = new ArrayList<>();
    private final Map<String, ManagedPolicy> policies = new LinkedHashMap<>();

    private RoleReader(AwsBase base) {
        this.base = base;
    }

    static RoleReader read(Section section, AwsBase base) {
        RoleReader reader = new RoleReader(base);
        section.children().forEach((name, role) -> reader.roles.add(reader.role(section, name, role)));
        return reader;
    }

    List<Role> roles() {
        return List.copyOf(roles);
    }

    List<ManagedPolicy> policies() {
        return List.copyOf(policies.values());
    }

    /** The ARN meant by a role's name or ARN; a name no role has is taken as one of the app role's account. */
    String arn(String nameOrArn) {
        if (nameOrArn.startsWith("arn:")) {
            return nameOrArn;
        }
        return roles.stream()
                .map(role -> role.arn())
                .filter(arn -> arn.name().equals(nameOrArn))
                .findFirst()
                .orElse(new RoleArn(base.partition(), base.role().account(), "/", nameOrArn))
                .toString();
    }

    private Role role(Section all, String name, Section section) {
        section.knows(
                "trust",
                "policies",
                "attached",
                "boundary",
                "maxSession",
                "created",
                "account",
                "path",
                "tags",
                "description");
        RoleArn arn = arn(all, name, section);
        Instant created = base.now().plus(section.offset("created").orElse(OLD));
        List<String> attached = new ArrayList<>();
        documents(section, "attached").forEach((policy, json) -> attached.add(managed(arn, policy, json, created)));
        return new Role(
                arn,
                Ids.iam("AROA", 17, base.world() + " " + arn),
                section.document("trust")
                        .orElseGet(() -> new Healthy(base).trust().toString()),
                documents(section, "policies"),
                attached,
                section.document("boundary").map(json -> managed(arn, name + "-boundary", json, created)),
                Duration.ofSeconds(maxSession(section)),
                section.text("description"),
                created,
                section.strings("tags"));
    }

    private RoleArn arn(Section all, String name, Section section) {
        boolean apps = name.equals(base.role().name());
        String path = section.text("path").orElse(apps ? base.role().path() : "/");
        String account = WorldAws.account(section).orElse(base.role().account());
        RoleArn arn = new RoleArn(base.partition(), account, path, name);
        if (!RoleArn.parse(arn.toString()).filter(arn::equals).isPresent()) {
            throw all.wrong(
                    name,
                    "no role can have the name " + name + " and the path " + path
                            + "; a path begins and ends with a slash");
        }
        return arn;
    }

    private static int maxSession(Section section) {
        int seconds = section.number("maxSession", HOUR).orElse(HOUR);
        if (seconds > TWELVE_HOURS) {
            throw section.wrong("maxSession", "must be at most 43200 seconds");
        }
        return seconds;
    }

    private String managed(RoleArn role, String name, String json, Instant created) {
        String arn = name.startsWith("arn:")
                ? name
                : "arn:" + role.partition() + ":iam::" + role.account() + ":policy/" + name;
        policies.put(arn, ManagedPolicy.of(arn, json, created));
        return arn;
    }

    private static Map<String, String> documents(Section section, String key) {
        Section inside = section.section(key);
        Map<String, String> documents = new LinkedHashMap<>();
        inside.keys().forEach(name -> inside.document(name).ifPresent(json -> documents.put(name, json)));
        return documents;
    }
}
