package vietqr.identity;

import vietqr.kernel.Sha256;

/**
 * Something attempts are counted for.
 *
 * @param limit attempts let through per window
 */
record Subject(String kind, String name, int limit) {
    /** A SHA-256 in hex: fixed length whatever was typed, and unreadable in the table. */
    String key() {
        return Sha256.hex(kind + '\n' + name);
    }
}
