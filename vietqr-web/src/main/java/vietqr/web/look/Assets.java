package vietqr.web.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The portal's own style sheets and scripts under {@code /look/}, each linked with a fingerprint of its content: browsers keep
 * them for good and still see a new version at once.
 */
@Named("assets")
@ApplicationScoped
public class Assets {
    static final String THEME = "theme.css";

    private static final String PRIMEFACES_THEME = "META-INF/resources/primefaces-saga-blue/theme.css";

    private final Map<String, String> urls = new ConcurrentHashMap<>();
    private final ServletContext context;
    private String theme;

    @Inject
    Assets(ServletContext context) {
        this.context = context;
    }

    protected Assets() {
        this(null);
    }

    /** The address of one of our files. The names stand in our pages, so there are few of them. */
    public String url(String name) {
        return urls.computeIfAbsent(name, file -> "/look/" + file + "?v=" + fingerprint(content(file)));
    }

    /** The PrimeFaces theme in our colours. */
    synchronized String theme() {
        if (theme == null) theme = Recolouring.of(text(read(ThemeServlet.class.getClassLoader(), PRIMEFACES_THEME)));
        return theme;
    }

    private byte[] content(String file) {
        if (THEME.equals(file)) return theme().getBytes(StandardCharsets.UTF_8);
        return all(context.getResourceAsStream("/look/" + file), file);
    }

    private static byte[] read(ClassLoader loader, String name) {
        return all(loader.getResourceAsStream(name), name);
    }

    private static byte[] all(InputStream found, String name) {
        if (found == null) throw new IllegalStateException("not in the portal: " + name);
        try (InputStream in = found) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
