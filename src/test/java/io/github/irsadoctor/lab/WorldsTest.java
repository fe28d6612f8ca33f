package io.github.irsadoctor.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.lab.base.AppPods;
import io.github.irsadoctor.lab.kube.state.Objects;
import io.github.irsadoctor.lab.kube.state.Resources;
import io.github.irsadoctor.lab.world.World;
import io.github.irsadoctor.lab.yaml.UnusableWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class WorldsTest {

    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");

    static Stream<String> ids() {
        return WorldCatalogue.list().stream().map(Card::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWorldIsCompleteAndKeepsItsSecret(String id) {
        World world = WorldCatalogue.find(id);

        assertThat(world.id()).isEqualTo(id);
        assertThat(world.story()).isNotEmpty();
        assertThat(world.debrief()).isNotEmpty();
        assertThat(world.hints()).isNotEmpty();
        assertThat(world.sts()).isPresent();
        assertThat(world.expect().mustNotReport()).noneMatch(world.expect().causes()::contains);
        assertThat(world.title() + world.story())
                .doesNotContain("T-0", "A-0", "R-0", "U-0")
                .doesNotContainPattern("[.]{3}");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyWorldLooksTheSameEveryTime(String id) {
        Beginning one = Beginning.of(WorldCatalogue.find(id), NOW);
        Beginning two = Beginning.of(WorldCatalogue.find(id), NOW);

        assertThat(one.target()).isEqualTo(two.target());
        assertThat(one.aws()).isEqualTo(two.aws());
        Resources.ALL.forEach(kind -> assertThat(one.kubernetes().objects().list(kind, ""))
                .isEqualTo(two.kubernetes().objects().list(kind, "")));
    }

    @Test
    void aHealthyPodIsInjectedAndOwnedByItsWorkload() {
        ObjectNode pod = pod("healthy");

        assertThat(env(pod)).contains("AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_REGION");
        assertThat(pod.at("/spec/volumes/0/name").asString()).isEqualTo("aws-iam-token");
        assertThat(pod.at("/status/phase").asString()).isEqualTo("Running");
        assertThat(pod.at("/metadata/ownerReferences/0/kind").asString()).isEqualTo("ReplicaSet");
        assertThat(Beginning.of(WorldCatalogue.find("healthy"), NOW).aws().events())
                .isNotEmpty();
    }

    @Test
    void aPodOlderThanTheAnnotationHasNothing() {
        ObjectNode pod = pod("proxy-without-a-role");

        assertThat(env(pod)).isEmpty();
        assertThat(pod.at("/metadata/creationTimestamp").asString()).isEqualTo("2026-01-08T11:30:00Z");
        ObjectNode account = account("proxy-without-a-role");
        assertThat(account.at("/metadata/annotations").has("eks.amazonaws.com/role-arn"))
                .isTrue();
        assertThat(account.at("/metadata/managedFields/1/time").asString()).isEqualTo("2026-01-10T10:00:00Z");
        assertThat(account.at("/metadata/managedFields/1/fieldsV1/f:metadata/f:annotations")
                        .has("f:eks.amazonaws.com/role-arn"))
                .isTrue();
        assertThat(account.at("/metadata/creationTimestamp").asString()).isEqualTo("2026-01-08T11:00:00Z");
    }

    @Test
    void aRaceLeavesThePodOfTheSameSecondUntouched() {
        assertThat(env(pod("born-in-the-same-second"))).isEmpty();
        assertThat(pod("born-in-the-same-second").at("/metadata/creationTimestamp"))
                .isEqualTo(account("born-in-the-same-second").at("/metadata/creationTimestamp"));
    }

    @Test
    void aTemplateWithoutAccountRunsAsDefault() {
        assertThat(pod("archiving-stops").at("/spec/serviceAccountName").asString())
                .isEqualTo("default");
        assertThat(env(pod("archiving-stops"))).isEmpty();
    }

    @Test
    void anAddOnWithoutRoleLeavesItsAccountBare() {
        Beginning beginning = Beginning.of(WorldCatalogue.find("no-volume-since-the-upgrade"), NOW);

        assertThat(account("no-volume-since-the-upgrade").at("/metadata").has("annotations"))
                .isFalse();
        assertThat(beginning.aws().clusters().get(0).addons()).anySatisfy(addon -> {
            assertThat(addon.name()).isEqualTo("aws-ebs-csi-driver");
            assertThat(addon.serviceAccountRoleArn()).isEmpty();
        });
        assertThat(beginning.aws().events()).isEmpty();
    }

    @Test
    void aContainerThatCrashesEndedWithTheLastLineOfItsLog() {
        ObjectNode pod = pod("born-in-the-same-second");
        String status = "/status/containerStatuses/0";

        assertThat(pod.at(status + "/state/waiting/reason").asString()).isEqualTo("CrashLoopBackOff");
        assertThat(pod.at(status + "/restartCount").intValue()).isEqualTo(27);
        assertThat(pod.at(status + "/lastState/terminated/finishedAt").asString())
                .isEqualTo("2026-01-10T11:57:00Z");
        assertThat(pod.at("/status/conditions/1/status").asString()).isEqualTo("False");
    }

    @Test
    void anAssociationIsInjectedInsteadOfTheRole() {
        assertThat(env(pod("healthy-pod-identity")))
                .contains("AWS_CONTAINER_CREDENTIALS_FULL_URI")
                .doesNotContain("AWS_ROLE_ARN");
    }

    @Test
    void aWorkloadWhoseAccountIsMissingHasNoPodsButAnEventThatSaysWhy() {
        World world = WorldCatalogue.read("w.yaml", "id: w\ntitle: t\nkubernetes: {serviceaccount/checkout: null}\n");
        Beginning beginning = Beginning.of(world, NOW);

        assertThat(beginning.target().pod()).isEmpty();
        assertThat(beginning.target().label()).isEqualTo("deploy/checkout");
        assertThat(beginning.kubernetes().objects().list(Resources.EVENTS, "payments"))
                .anySatisfy(event -> assertThat(event.path("message").asString())
                        .contains("is forbidden: error looking up service account payments/checkout: "
                                + "serviceaccount \"checkout\" not found"));
    }

    @Test
    void patchesReachPodsByTheirWorkloadsNameAndMakeNewObjects() {
        World world = WorldCatalogue.read("w.yaml", """
                id: w
                title: t
                kubernetes:
                  pod/checkout: {metadata: {labels: {seen: 'yes'}}}
                  serviceaccount/extra: {}
                  pod/bare: {spec: {serviceAccountName: extra}, metadata: {creationTimestamp: -1m}}
                  statefulset/shop/db: {}
                  event/note: {reason: Noted, message: x, lastTimestamp: -5m, involvedObject: {kind: Pod, name: bare}}
                """);
        Objects objects = Beginning.of(world, NOW).kubernetes().objects();

        assertThat(AppPods.of(objects, world.app())
                        .get(0)
                        .at("/metadata/labels/seen")
                        .asString())
                .isEqualTo("yes");
        assertThat(objects.get(Resources.PODS, "payments", "bare")
                        .orElseThrow()
                        .at("/metadata/creationTimestamp")
                        .asString())
                .isEqualTo("2026-01-10T11:59:00Z");
        assertThat(objects.get(Resources.STATEFUL_SETS, "shop", "db")).isPresent();
        assertThat(objects.get(Resources.EVENTS, "payments", "note")
                        .orElseThrow()
                        .path("lastTimestamp")
                        .asString())
                .isEqualTo("2026-01-10T11:55:00Z");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob"})
    void everyKindOfWorkloadHasInjectedPods(String kind) {
        World world = WorldCatalogue.read("w.yaml", "id: w\ntitle: t\napp: {kind: " + kind + "}\n");
        List<ObjectNode> pods = AppPods.of(Beginning.of(world, NOW).kubernetes().objects(), world.app());

        assertThat(pods).isNotEmpty().allSatisfy(pod -> assertThat(env(pod)).contains("AWS_ROLE_ARN"));
    }

    @Test
    void aWorldIsAlsoFoundByItsFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "id: another\ntitle: Mine\n");

        assertThat(WorldCatalogue.find(file.toString()).title()).isEqualTo("Mine");
    }

    @Test
    void aWrongNameGetsOneSentence(@TempDir Path folder) {
        assertThatThrownBy(() -> WorldCatalogue.find("helthy"))
                .isInstanceOf(UnusableWorld.class)
                .hasMessage("There is no world helthy; did you mean healthy?");
        assertThatThrownBy(() -> WorldCatalogue.find("zzzzzz"))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageStartingWith("There is no world zzzzzz; irsa-doctor lab list shows all");
        assertThatThrownBy(() -> WorldCatalogue.find(folder.resolve("no.yaml").toString()))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageStartingWith("There is no file ");
        assertThatThrownBy(() -> WorldCatalogue.find(folder + "/"))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void whatIsWrongInTheAwsKeyIsFoundOnReading() {
        assertThatThrownBy(() ->
                        WorldCatalogue.read("w.yaml", "id: w\ntitle: t\naws:\n  roles:\n    checkout: {trsut: {}}\n"))
                .isInstanceOf(UnusableWorld.class)
                .hasMessageContaining("w.yaml, line 5, aws.roles.checkout.trsut")
                .hasMessageContaining("did you mean trust?");
    }

    private static ObjectNode pod(String id) {
        World world = WorldCatalogue.find(id);
        return AppPods.of(Beginning.of(world, NOW).kubernetes().objects(), world.app())
                .get(0);
    }

    private static ObjectNode account(String id) {
        World world = WorldCatalogue.find(id);
        return Beginning.of(world, NOW)
                .kubernetes()
                .objects()
                .get(
                        Resources.SERVICE_ACCOUNTS,
                        world.app().namespace(),
                        world.app().serviceAccount())
                .orElseThrow();
    }

    private static List<String> env(ObjectNode pod) {
        return pod.at("/spec/containers/0/env").findValuesAsString("name");
    }
}
