package vietqr.intake;

import java.util.OptionalLong;

/**
 * A movement on one of our accounts has been recorded, for the first and only time. Fired in that transaction, after
 * matching.
 *
 * @param requestId the request it pays, if any
 */
public record MovementRecorded(Movement movement, long accountId, OptionalLong requestId) {}
