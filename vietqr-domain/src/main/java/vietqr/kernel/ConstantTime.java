package vietqr.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Comparison of secrets whose duration tells nothing about where they differ. */
public final class ConstantTime {
    private ConstantTime() {}

    /** False when either is null. */
    public static boolean equal(String expected, String given) {
        if (expected == null || given == null) return false;
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
