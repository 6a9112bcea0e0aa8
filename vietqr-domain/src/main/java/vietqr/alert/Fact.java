package vietqr.alert;

import vietqr.kernel.Vnd;
import vietqr.messenger.Message;

/**
 * Something that has happened.
 *
 * @param key what makes it unique: told before means never again
 * @param merchantId whose business it is
 * @param amount of the money that came; zero if it is not about that
 * @param telling puts it in words
 */
record Fact(String key, Topic topic, long merchantId, Vnd amount, Telling telling) {
    /** The same fact in any language. */
    interface Telling {
        Message in(Words words);
    }
}
