package vietqr.intake;

import java.util.OptionalLong;

/**
 * What a debit is that we had asked a bank for: money given back.
 *
 * @param mark under which it was asked for
 * @param originMovementId the credit whose money goes back
 * @param requestId the request that this credit had paid as the public API understands it, if any
 */
public record Repayment(DebitMark mark, long originMovementId, OptionalLong requestId) {}
