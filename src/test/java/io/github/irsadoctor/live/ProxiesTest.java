package io.github.irsadoctor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "https://sts.eu-west-1.amazonaws.com, true",
        "https://corp.example, false",
        "https://git.corp.example, false",
        "https://notcorp.example, true",
        "https://10.0.0.5, false",
        "https://LOCALHOST:8443, false",
        "http://127.0.0.1:5000, false"
    })
    void noProxyNamesHostsAndAllBelowThem(String url, boolean proxied) {
        Proxies proxies =
                Proxies.from(Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", ".corp.example, 10.0.0.5"));
        assertThat(proxies.to(URI.create(url)).isPresent()).isEqualTo(proxied);
    }

    @Test
    void theLowerCaseVariableWins() {
        Proxies proxies = Proxies.from(Map.of("https_proxy", "http://low:1", "HTTPS_PROXY", "http://up:2"));
        assertThat(proxies.to(URI.create("https://sts.amazonaws.com"))).contains(URI.create("http://low:1"));
    }

    @Test
    void aStarMeansNoProxyAtAll() {
        Proxies proxies = Proxies.from(Map.of("HTTPS_PROXY", "http://proxy:3128", "NO_PROXY", "*"));
        assertThat(proxies.to(URI.create("https://sts.amazonaws.com"))).isEmpty();
    }

    @Test
    void anAddressWithoutSchemeIsAnHttpProxy() {
        assertThat(Proxies.address("proxy.corp:3128")).contains(URI.create("http://proxy.corp:3128"));
        assertThat(Proxies.address(":::")).isEmpty();
    }
}
