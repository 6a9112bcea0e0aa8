package vietqr.event;

import vietqr.intake.Movement;
import vietqr.kernel.Sha256;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One credit or debit, as merchants are told of it; a trial makes one up. */
record Money(
        long movementId,
        String transactionId,
        String reference,
        String bankBin,
        String accountNumber,
        Direction direction,
        Vnd amount,
        String content,
        Instant occurredAt) {
    private static final int SAFE_BITS = 52;
    private static final String NO_ACCOUNT = "0000000000";

    static Money of(Movement movement) {
        return new Money(
                movement.id(),
                movement.transactionId(),
                movement.reference(),
                movement.bankBin(),
                movement.accountNumber(),
                movement.direction(),
                movement.amount(),
                movement.content(),
                movement.occurredAt());
    }

    /** What arrives when a merchant tries the endpoint: an account that does not exist, and a text that says so. */
    static Money trial(long id, Instant now) {
        return new Money(
                id, "TEST" + id, "TEST" + id, "970422", NO_ACCOUNT, Direction.C, Vnd.of(1000), "TEST WEBHOOK", now);
    }

    boolean isTrial() {
        return accountNumber.equals(NO_ACCOUNT);
    }

    /**
     * A number for formats whose readers keep numbers as floating point: our own ids are too long for those. Drawn from
     * what makes the movement unique, so it is always the same; two of a million share one with a chance of 1 : 10,000.
     */
    long shortId() {
        String unique = String.join("|", bankBin, accountNumber, reference, direction.name());
        byte[] digest = Sha256.of(unique.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) bits = bits << Byte.SIZE | digest[i] & 0xff;
        return bits >>> Long.SIZE - SAFE_BITS;
    }
}
