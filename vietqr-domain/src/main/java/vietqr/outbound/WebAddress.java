package vietqr.outbound;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a web address apart, and refuses every one that could be understood in two ways. Knows nothing of the operator. */
final class WebAddress {
    private static final int LONGEST = 2048;
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::(\\d{1,5}))?");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");

    /** Why it is refused; null while it is not. */
    private Refusal refusal;

    private Destination destination;

    private WebAddress() {}

    static WebAddress read(String text) {
        WebAddress read = new WebAddress();
        read.take(text);
        return read;
    }

    Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Null if refused. */
    Destination destination() {
        return destination;
    }

    private void take(String text) {
        URI uri = parsed(text);
        String authority = uri == null ? null : uri.getRawAuthority();
        if (authority == null || uri.getRawFragment() != null) {
            refusal = Refusal.MALFORMED;
            return;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        Matcher parts = AUTHORITY.matcher(authority);
        if (!scheme.equals("https") && !scheme.equals("http")) refusal = Refusal.SCHEME;
        else if (authority.contains("@")) refusal = Refusal.CREDENTIALS;
        else if (!parts.matches()) refusal = Refusal.MALFORMED;
        else take(uri, scheme, parts.group(1), parts.group(2));
    }

    private void take(URI uri, String scheme, String writtenHost, String writtenPort) {
        int port = writtenPort == null ? scheme.equals("https") ? 443 : 80 : Integer.parseInt(writtenPort);
        String host = host(writtenHost).orElse(null);
        if (writtenHost.isEmpty() || port < 1 || port > 65_535) refusal = Refusal.MALFORMED;
        else if (host == null) refusal = Refusal.ODD_HOST;
        else destination = new Destination(rebuilt(uri, scheme, host, writtenPort), host, port);
    }

    private static URI parsed(String text) {
        if (text == null || text.length() > LONGEST) return null;
        try {
            URI uri = new URI(text);
            return uri.isOpaque() || uri.getScheme() == null ? null : uri;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            String inside = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
            return Optional.of(inside).filter(Literal::isSix);
        }
        if (Literal.isAddress(written)) return Optional.of(written);
        return name(written).filter(name -> !Literal.endsInNumber(name));
    }

    /** The name as it is looked up: in ASCII (IDNA 2003) and lower case; a dot at its end is not taken. */
    private static Optional<String> name(String written) {
        if (written.contains("%") || written.endsWith(".")) return Optional.empty();
        try {
            String ascii = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            boolean right = ascii.length() <= 253;
            for (String label : ascii.split("\\.", -1))
                right &= LABEL.matcher(label).matches();
            return right ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    private static URI rebuilt(URI uri, String scheme, String host, String port) {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        URI whole = URI.create(scheme + "://" + bracketed + (port == null ? "" : ":" + port) + path + query);
        return URI.create(whole.toASCIIString());
    }
}
