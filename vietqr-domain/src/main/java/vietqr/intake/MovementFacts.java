package vietqr.intake;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;

/**
 * One credit or debit, as a bank's message states it.
 *
 * @param transactionId the bank's id of the message
 * @param reference the bank's reference of the movement; unique for account and direction
 * @param content the whole transfer text as received
 * @param occurredAt when the bank says it happened
 */
record MovementFacts(
        String transactionId,
        String reference,
        String accountNumber,
        Direction direction,
        Vnd amount,
        String content,
        Instant occurredAt) {}
