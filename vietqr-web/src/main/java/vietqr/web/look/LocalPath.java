package vietqr.web.look;

import java.net.URI;
import java.net.URISyntaxException;

/** A place on this site to go back to; whatever else somebody put into the form becomes the front page. */
public final class LocalPath {
    private static final int LONGEST = 2000;

    private LocalPath() {}

    public static String of(String back) {
        return back != null && back.length() <= LONGEST && local(back) ? back : "/";
    }

    private static boolean local(String back) {
        if (!back.startsWith("/") || back.startsWith("//")) return false;
        try {
            URI uri = new URI(back);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
