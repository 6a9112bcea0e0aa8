package vietqr.idempotency;

/**
 * A call that its caller may repeat.
 *
 * @param merchantId whose the name is: two keys of one merchant share its names, so that a call repeated under a new key is
 *     still the same
 * @param name the caller's own, 1 to 100 characters
 * @param fingerprint of all that the call asks for, 64 characters; under one name it must stay the same
 */
public record Repeatable(long merchantId, String name, String fingerprint) {
    public static final int LONGEST_NAME = 100;

    public Repeatable {
        if (name.isBlank() || name.length() > LONGEST_NAME) throw new IllegalArgumentException("no such name");
    }
}
