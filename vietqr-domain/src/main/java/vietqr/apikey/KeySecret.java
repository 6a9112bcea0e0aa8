package vietqr.apikey;

import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Sha256;

/**
 * The secret of a key. It is kept as its SHA-256: 256 random bits cannot be found by trying, so a slow hash with salt, as
 * passwords need it, would protect nothing more and cost every call. The database finds it by the hash, and how long that
 * takes tells nothing about the secret.
 */
record KeySecret(String value) {
    private static final int LONGEST = 200;
    private static final int SHOWN_BEHIND_MARK = 4;
    private static final String LIVE = "vqk_live_";
    private static final String TEST = "vqk_test_";

    static KeySecret draw(boolean production) {
        return new KeySecret((production ? LIVE : TEST) + DrawnSecret.draw());
    }

    /** Whether it looks like one of ours at all. */
    boolean plausible() {
        return value.length() <= LONGEST && (value.startsWith(LIVE) || value.startsWith(TEST));
    }

    /** What may be shown again. */
    String prefix() {
        return value.substring(0, LIVE.length() + SHOWN_BEHIND_MARK);
    }

    String hash() {
        return Sha256.hex(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
