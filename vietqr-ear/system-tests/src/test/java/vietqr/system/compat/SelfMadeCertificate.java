package vietqr.system.compat;

import vietqr.system.tool.Command;

import javax.net.ssl.TrustManagerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;

/** A key with a certificate for this machine that nobody but a test trusts, as an operator makes it with {@code keytool}. */
record SelfMadeCertificate(Path file) {
    static final String PASSWORD = "of-the-key-store";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static SelfMadeCertificate in(Path directory) {
        try {
            Path file = Files.createDirectories(directory).resolve("mqtt.p12");
            Files.deleteIfExists(file);
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Command.Result made = new Command(
                            keytool, "-genkeypair", "-alias", "mqtt", "-keyalg", "EC", "-dname", "CN=127.0.0.1")
                    .with("-ext", "SAN=IP:127.0.0.1", "-validity", "2", "-storetype", "PKCS12")
                    .with("-keystore", file.toString(), "-storepass", PASSWORD)
                    .run(PATIENCE, Map.of());
            if (made.exitCode() != 0) throw new IllegalStateException(made.output());
            return new SelfMadeCertificate(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of somebody who knows the certificate, and trusts no other. */
    TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            own.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("mqtt", own.getCertificate("mqtt"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory;
    }
}
