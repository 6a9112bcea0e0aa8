package vietqr.kernel;

import java.net.URI;
import java.net.URISyntaxException;

/** Whether a merchant's link may be followed from our page: an absolute http or https address and nothing that could run here. */
public final class WebLink {
    private WebLink() {}

    public static boolean usable(String link) {
        try {
            URI uri = new URI(link);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException notALink) {
            return false;
        }
    }
}
