package io.github.irsadoctor.live.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.irsadoctor.facts.Seen;
import io.github.irsadoctor.live.Calls;
import io.github.irsadoctor.live.Credential;
import io.github.irsadoctor.live.Endpoint;
import io.github.irsadoctor.live.Threads;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trust in the API server, against certificates made by the JDK's keytool. */
class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private final ExecutorService threads = Threads.daemon();
    private HttpsServer server;
    private String pem;

    @BeforeEach
    void start() throws Exception {
        KeyStore store = keys("server", "dns:localhost,ip:127.0.0.1");
        pem = pem(store);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] body = "{\"gitVersion\":\"v1.33.1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private KeyStore keys(String name, String names) throws Exception {
        Path file = folder.resolve(name + ".p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> argv = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + names,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD));
        assertThat(new ProcessBuilder(argv).start().waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static String pem(KeyStore store) throws Exception {
        String alias = store.aliases().nextElement();
        byte[] der = store.getCertificate(alias).getEncoded();
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END CERTIFICATE-----\n";
    }

    private Seen<String> version(Optional<String> authority, boolean insecure, Map<String, String> environment) {
        String url = "https://127.0.0.1:" + server.getAddress().getPort();
        Endpoint endpoint = new Endpoint(url, authority, insecure, Optional.empty(), Optional.empty());
        try (KubeConnection connection = KubeConnection.to(endpoint, () -> Credential.NONE, environment)) {
            return connection.version(Calls.forWalk(threads)).await();
        }
    }

    @Test
    void theClustersOwnAuthorityIsTrusted() {
        assertThat(version(Optional.of(pem), false, Map.of())).isEqualTo(Seen.of("v1.33.1"));
    }

    @Test
    void anotherAuthorityIsNotAndThatIsSaid() throws Exception {
        String other = pem(keys("other", "dns:other"));
        Seen<String> version = version(Optional.of(other), false, Map.of());
        assertThat(version.unseen().orElseThrow().says()).contains("no trusted connection to https://127.0.0.1");
    }

    @Test
    void insecureTakesAnyCertificate() {
        assertThat(version(Optional.empty(), true, Map.of())).isEqualTo(Seen.of("v1.33.1"));
    }

    @Test
    void theBundleOfTheEnvironmentIsTrustedBesides() throws Exception {
        String other = pem(keys("other", "dns:other"));
        String bundle = Files.writeString(folder.resolve("bundle.pem"), pem).toString();
        assertThat(version(Optional.of(other), false, Map.of("AWS_CA_BUNDLE", bundle)))
                .isEqualTo(Seen.of("v1.33.1"));
    }

    @Test
    void aBundleThatCannotBeReadIsNamed() {
        Seen<String> version = version(Optional.of(pem), false, Map.of("AWS_CA_BUNDLE", "/no/such/bundle.pem"));
        assertThat(version).isInstanceOf(Seen.NotAsked.class);
        assertThat(version.unseen().orElseThrow().says()).contains("/no/such/bundle.pem");
    }
}
