package io.github.irsadoctor.lab.aws.world;

import io.github.irsadoctor.iam.Issuer;
import io.github.irsadoctor.lab.aws.state.AwsState;
import io.github.irsadoctor.lab.aws.state.EksCluster;
import io.github.irsadoctor.lab.aws.state.Identity;
import io.github.irsadoctor.lab.aws.state.Ids;
import io.github.irsadoctor.lab.aws.state.OidcProvider;
import io.github.irsadoctor.lab.aws.state.Settings;
import io.github.irsadoctor.lab.yaml.Section;
import io.github.irsadoctor.lab.yaml.YamlTree;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads the {@code aws:} section of a world. */
public final class WorldAws {

    private static final String KEY = "aws";
    private static final Duration OLD = Duration.ofDays(-30);

    private WorldAws() {}

    /**
     * The AWS a world begins with: the healthy one with the world's {@code aws:} section merged into it.
     *
     * @param world the whole world, placeholders replaced; its {@code aws:} section may be missing
     * @throws io.github.irsadoctor.lab.yaml.UnusableWorld naming file, line and key of what is wrong
     */
    public static AwsState read(YamlTree world, AwsBase base) {
        // Before the merge, which would hide that a whole section has the wrong type.
        world.top().section(KEY);
        ObjectNode merged = new Healthy(base).section();
        if (world.root().get(KEY) instanceof ObjectNode own) {
            Merging.into(merged, own);
        }
        ObjectNode root = world.root().deepCopy();
        root.set(KEY, merged);
        return read(world.with(root).top().section(KEY), base);
    }

    private static AwsState read(Section aws, AwsBase base) {
        aws.knows("providers", "roles", "clusters", "associations", "addons", "trail", "scp", "sts", "propagation");
        List<OidcProvider> providers = aws.section("providers").children().entrySet().stream()
                .map(entry -> provider(entry.getKey(), entry.getValue(), base))
                .toList();
        RoleReader roles = RoleReader.read(aws.section("roles"), base);
        List<EksCluster> clusters = new ClusterReader(base, roles).read(aws);
        Set<Issuer> signing = new HashSet<>(Set.of(base.issuer()));
        clusters.forEach(cluster -> signing.add(cluster.issuer()));
        AwsState state = new AwsState(
                base.partition(),
                base.region(),
                Map.of(base.operatorKey(), operator(base)),
                providers,
                roles.roles(),
                Managed.with(roles.policies(), base),
                clusters,
                signing,
                List.of(),
                aws.document("scp"),
                settings(aws));
        return state.withEvents(new TrailReader(base, state, roles).read(aws));
    }

    private static OidcProvider provider(String key, Section section, AwsBase base) {
        section.knows("account", "clientIds", "thumbprints", "thumbprintRejected", "created", "tags");
        return new OidcProvider(
                account(section).orElse(base.role().account()),
                issuer(key, base),
                section.texts("clientIds"),
                section.texts("thumbprints"),
                section.flag("thumbprintRejected", false)
                        ? Optional.of(section.texts("thumbprints"))
                        : Optional.empty(),
                base.now().plus(section.offset("created").orElse(OLD)),
                section.strings("tags"));
    }

    private static Settings settings(Section aws) {
        Section sts = aws.section("sts").knows("inactiveRegions");
        Duration propagation = aws.offset("propagation").orElse(Duration.ZERO);
        if (propagation.isNegative()) {
            throw aws.wrong("propagation", "must be zero or more, for example +5s");
        }
        return new Settings(Set.copyOf(sts.texts("inactiveRegions")), propagation);
    }

    static Issuer issuer(String key, AwsBase base) {
        return key.equals("cluster") ? base.issuer() : new Issuer(key);
    }

    static Optional<String> account(Section section) {
        Optional<String> account = section.text("account");
        if (account.filter(text -> !text.matches("\\d{12}")).isPresent()) {
            throw section.wrong("account", "an account has twelve digits, in quotes");
        }
        return account;
    }

    private static Identity operator(AwsBase base) {
        return new Identity(
                base.account(),
                "arn:" + base.partition() + ":iam::" + base.account() + ":user/operator",
                Ids.iam("AIDA", 17, base.world() + " operator"));
    }
}
