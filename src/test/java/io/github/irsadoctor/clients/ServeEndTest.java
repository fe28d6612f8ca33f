package io.github.irsadoctor.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class ServeEndTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path temporary;

    @Test
    void termEndsItWithItsFolderAndItsPortsEvenWhileSomebodyWatches() throws Exception {
        try (ServedLab lab = ServedLab.start("healthy", temporary)) {
            URI kubernetes = kubernetes(lab);
            URI aws = URI.create(lab.exported("AWS_ENDPOINT_URL"));
            HttpResponse<Stream<String>> watch = watch(kubernetes);
            assertThat(watch.statusCode()).isEqualTo(200);

            lab.process().destroy();

            assertThat(lab.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(lab.process().exitValue()).isEqualTo(TERMINATED);
            assertThat(temporary).isEmptyDirectory();
            assertThatThrownBy(() -> connect(kubernetes)).isInstanceOf(ConnectException.class);
            assertThatThrownBy(() -> connect(aws)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void itStaysUpWithoutAnybodyReadingOrTyping() throws Exception {
        try (ServedLab lab = ServedLab.start("healthy", temporary)) {
            lab.process().getOutputStream().close();
            lab.process().getInputStream().close();

            assertThat(watch(kubernetes(lab)).statusCode()).isEqualTo(200);
            assertThat(lab.process().isAlive()).isTrue();
        }
    }

    private static URI kubernetes(ServedLab lab) throws IOException {
        String kubeconfig = Files.readString(Path.of(lab.exported("KUBECONFIG")));
        return URI.create(JsonMapper.shared()
                .readTree(kubeconfig)
                .at("/clusters/0/cluster/server")
                .asString());
    }

    private static HttpResponse<Stream<String>> watch(URI kubernetes) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(kubernetes.resolve("/api/v1/pods?watch=true"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    }

    private static void connect(URI address) throws IOException {
        new Socket(address.getHost(), address.getPort()).close();
    }
}
