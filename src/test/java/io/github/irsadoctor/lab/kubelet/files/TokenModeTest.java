package io.github.irsadoctor.lab.kubelet.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mode and owner of token files by what the pod's securityContexts say. */
class TokenModeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | [{},{}]                                       | 1.31 | 644 | 0    | 0",
                "{\"fsGroup\":2000}                  | [{}]                                          | 1.31 | 640 | 0    | 2000",
                "{\"runAsUser\":1000}                | [{},{}]                                       | 1.31 | 600 | 1000 | 0",
                "{}                                  | [{\"runAsUser\":7},{\"runAsUser\":7}]         | 1.31 | 600 | 7    | 0",
                "{}                                  | [{\"runAsUser\":7},{\"runAsUser\":8}]         | 1.31 | 644 | 0    | 0",
                "{}                                  | [{\"runAsUser\":7},{}]                        | 1.31 | 644 | 0    | 0",
                "{\"runAsUser\":7}                   | [{},{\"runAsUser\":8}]                        | 1.31 | 644 | 0    | 0",
                "{\"runAsUser\":7,\"fsGroup\":2000}  | [{}]                                          | 1.31 | 640 | 7    | 2000",
                "{\"runAsUser\":7,\"fsGroup\":2000}  | [{},{\"runAsUser\":8}]                        | 1.31 | 640 | 0    | 2000",
                "{\"runAsUser\":7}                   | [{}]                                          | 1.18 | 600 | 0    | 0",
                "{\"runAsUser\":7,\"fsGroup\":2000}  | [{}]                                          | 1.18 | 640 | 0    | 2000",
                "{\"runAsUser\":7}                   | [{}]                                          | 1.19 | 600 | 7    | 0",
            })
    void followsGroupAndUserOfThePod(String pod, String containers, String version, String mode, int owner, int group) {
        TokenMode token = TokenMode.of(pod(pod, containers), 0644, version);

        assertThat(Integer.toOctalString(token.mode())).isEqualTo(mode);
        assertThat(token.uid()).isEqualTo(owner);
        assertThat(token.gid()).isEqualTo(group);
    }

    private static JsonNode pod(String context, String containers) {
        StringBuilder list = new StringBuilder();
        for (JsonNode container : JSON.readTree(containers)) {
            list.append(list.isEmpty() ? "" : ",").append("{\"securityContext\":" + container + "}");
        }
        return JSON.readTree("{\"spec\":{\"securityContext\":" + context + ",\"containers\":[" + list + "]}}");
    }
}
