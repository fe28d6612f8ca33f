package io.github.irsadoctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import io.github.irsadoctor.facts.Target;
import io.github.irsadoctor.walk.WalkEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    private static final String SCHEMA = "irsa-doctor.walk-1";
    private static final Target POD = Walks.pod("payments", "checkout-7d9f");

    @Test
    void aFaultyWalkIsToldFieldByFieldInAStableOrder() {
        String json = json(Walks.faulty(POD));
        Golden.assertMatches("walk-faulty.json", json);
        Schemas.assertValid(SCHEMA, json);
    }

    @Test
    void everyKindOfWalkIsValidAgainstTheSchema() {
        Schemas.assertValid(SCHEMA, json(Walks.healthy(POD)));
        Schemas.assertValid(SCHEMA, json(Walks.undecided(POD)));
    }

    @Test
    void hostileTextIsCarriedWholeButInCharactersNoTerminalActsOn() {
        String json = json(TextReportTest.hostile());
        assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.at("/headline/says").stringValue()).isEqualTo("x\u001b[2J\u009b1m\u202e\u0007\r\n");
        Schemas.assertValid(SCHEMA, json);
    }

    @Test
    void aDeleteCharacterIsEscapedAndComesBack() {
        String json = json(Walks.healthy(Walks.pod("payments", "a\u007fb\\")));
        assertThat(json).doesNotContain("\u007f");
        assertThat(JsonMapper.shared().readTree(json).at("/target/pod").stringValue())
                .isEqualTo("a\u007fb\\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"verdict\" : \"faulty\",",
                "\"millis\" : 12,",
                "\"risk\" : \"yellow\",",
                "\"cluster\" : \"demo\",",
            })
    void theSchemaIsStrictAboutWhatMustBeThere(String field) {
        String json = json(Walks.faulty(POD));
        assertThat(json).contains(field);
        assertThat(Schemas.schema(SCHEMA).validate(json.replace(field, ""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(Schemas.schema(SCHEMA).validate(json.replace(field, field + "\"more\": 1,"), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String json(List<WalkEvent> events) {
        return JsonReport.render(Walks.state(events));
    }
}
