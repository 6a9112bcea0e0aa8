package vietqr.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords with Argon2id. The parameters are the first choice of the OWASP Password Storage Cheat Sheet
 * (19 MiB, 2 passes, 1 lane) and stand inside each hash, so they can rise without asking anybody for a new password.
 *
 * <p>A hash takes memory and tens of milliseconds of one core; only as many as there are cores run at the same time.
 */
final class Passwords {
    /** NIST SP 800-63B asks for long rather than odd; the upper bound keeps a request from buying work with its length. */
    static final int MIN_LENGTH = 12;

    static final int MAX_LENGTH = 128;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int MAX_WAIT_SECONDS = 5;
    private static final Argon2Function CURRENT =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore CORES = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A hash of a password nobody has: what the password of an unknown person is checked against. */
    private static final String NOBODY = hash(randomText());

    private Passwords() {}

    /** @throws IllegalArgumentException if the password is shorter or longer than allowed */
    static String newHash(String password) {
        if (password.length() < MIN_LENGTH || password.length() > MAX_LENGTH)
            throw new IllegalArgumentException("a password has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        return hash(password);
    }

    /** Whether the password belongs to the hash; {@code hash} null does the same work and answers no. */
    static boolean matches(String password, String hash) {
        String bounded = password.length() > MAX_LENGTH ? "" : password;
        String against = hash == null ? NOBODY : hash;
        boolean same = onACore(() -> Argon2Function.getInstanceFromHash(against).check(normal(bounded), against));
        return same && hash != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    static boolean outdated(String hash) {
        return !CURRENT.equals(Argon2Function.getInstanceFromHash(hash));
    }

    private static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        byte[] plain = normal(password).getBytes(StandardCharsets.UTF_8);
        return onACore(() -> CURRENT.hash(plain, salt).getResult());
    }

    private static <T> T onACore(Supplier<T> work) {
        try {
            if (!CORES.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException("more sign-ins than the processors can check");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting to check a password", stopped);
        }
        try {
            return work.get();
        } finally {
            CORES.release();
        }
    }

    /** Vietnamese keyboards produce one letter in several encodings; NIST SP 800-63B, 5.1.1.2 asks for NFKC. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static String randomText() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
