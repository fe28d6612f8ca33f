package io.github.irsadoctor.lab.kube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.irsadoctor.lab.kube.state.Json;
import io.github.irsadoctor.lab.kube.state.Resources;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SelectorTest {

    private static final Map<String, String> LABELS = Map.of("app", "web", "tier", "front", "example.com/n", "7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|true",
                "app=web|true",
                "app==web|true",
                "app = web|true",
                "app=api|false",
                "app!=api|true",
                "app!=web|false",
                "other!=web|true",
                "app in (api,web)|true",
                "app in (api, db)|false",
                "other in (api)|false",
                "app notin (api,db)|true",
                "app notin (web)|false",
                "other notin (web)|true",
                "app|true",
                "other|false",
                "!other|true",
                "!app|false",
                "example.com/n>6|true",
                "example.com/n<7|false",
                "app=web,tier=front|true",
                "app=web,tier=back|false",
                "app in (web,api),tier notin (back),!other|true",
                "other=|false"
            })
    void labelsAreSelectedByEqualityAndBySet(String selector, boolean selected) {
        assertThat(LabelSelector.parse(selector).test(LABELS)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app in web", "app=a=b", "app in (web", "=web", "a,,b", "app ~ web"})
    void anUnreadableLabelSelectorIsABadRequest(String selector) {
        assertThatThrownBy(() -> LabelSelector.parse(selector))
                .isInstanceOf(Status.class)
                .hasMessageStartingWith("unable to parse requirement");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|true",
                "metadata.name=web-1|true",
                "metadata.name!=web-1|false",
                "metadata.namespace=shop|true",
                "status.phase=Running|true",
                "status.phase!=Running|false",
                "spec.nodeName=|true",
                "spec.hostNetwork=false|true",
                "status.phase=Running,metadata.name=web-2|false"
            })
    void podsAreSelectedByTheFieldsTheServerKnows(String selector, boolean selected) {
        JsonNode pod = Json.object(
                "metadata",
                Json.object("name", "web-1", "namespace", "shop"),
                "status",
                Json.object("phase", "Running"));

        assertThat(FieldSelector.parse(selector, Resources.PODS).test(pod)).isEqualTo(selected);
    }

    @Test
    void eventsAreSelectedByTheirObject() {
        JsonNode event = Json.object("involvedObject", Json.object("kind", "Pod", "name", "web-1"));

        assertThat(FieldSelector.parse("involvedObject.kind=Pod,involvedObject.name=web-1", Resources.EVENTS)
                        .test(event))
                .isTrue();
    }

    @Test
    void aFieldTheServerDoesNotKnowIsABadRequest() {
        assertThatThrownBy(() -> FieldSelector.parse("spec.colour=red", Resources.PODS))
                .isInstanceOf(Status.class)
                .hasMessage("field label not supported: spec.colour");
        assertThatThrownBy(() -> FieldSelector.parse("metadata.namespace=x", Resources.NODES))
                .isInstanceOf(Status.class)
                .hasMessage("field label not supported: metadata.namespace");
    }
}
