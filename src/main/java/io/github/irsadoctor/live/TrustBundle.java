package io.github.irsadoctor.live;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The certificates of AWS_CA_BUNDLE: they replace the JVM's own for AWS, and are trusted besides the cluster's own CA.
 *
 * @param pem the file's text
 * @see <a href="https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html">AWS_CA_BUNDLE</a>
 */
public record TrustBundle(String pem) {

    /**
     * Reads the file that AWS_CA_BUNDLE names; empty where it names none.
     *
     * @throws LoginProblem if the file cannot be read
     */
    public static Optional<TrustBundle> from(Map<String, String> environment) {
        String path = environment.getOrDefault("AWS_CA_BUNDLE", "");
        if (path.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TrustBundle(Files.readString(Path.of(path), StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new LoginProblem("The file that AWS_CA_BUNDLE names, " + path + ", cannot be read.");
        }
    }

    /**
     * Trust managers that trust these certificates and no others.
     *
     * @throws LoginProblem if the text holds no certificate
     */
    public TrustManager[] trustManagers() {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            int count = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes))) {
                store.setCertificateEntry("bundle-" + count++, certificate);
            }
            if (count == 0) {
                throw new GeneralSecurityException("no certificate");
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException | IOException unusable) {
            throw new LoginProblem("The file that AWS_CA_BUNDLE names holds no PEM certificate that can be read.");
        }
    }
}
