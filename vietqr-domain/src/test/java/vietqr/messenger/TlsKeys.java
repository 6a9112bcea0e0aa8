package vietqr.messenger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;

/** A certificate for a name, made with the JDK's own tool, and what serves with it or trusts it. */
final class TlsKeys {
    private static final String PASSWORD = "changeit";

    private final KeyStore store;

    private TlsKeys(KeyStore store) {
        this.store = store;
    }

    /** @param name {@code ip:127.0.0.1} or {@code dns:mail.example} */
    static TlsKeys of(Path directory, String name) throws IOException, GeneralSecurityException, InterruptedException {
        Path file = directory.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options = " -genkeypair -keyalg RSA -alias mail -dname CN=mail -storetype PKCS12 -validity 2 -ext san="
                + name + " -storepass " + PASSWORD + " -keystore ";
        Process process = new ProcessBuilder((keytool + options + file).split(" "))
                .inheritIO()
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new IllegalStateException("keytool has made no key");
        return new TlsKeys(KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray()));
    }

    SSLContext serving() throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    SSLContext trusting() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        trusted.setCertificateEntry("mail", store.getCertificate("mail"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
