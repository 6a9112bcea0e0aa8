package vietqr.intake;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Instant;

/**
 * A bank, or somebody who speaks for all accounts of it, tells of money on an account that nobody has linked. Fired before the
 * account is looked for once more, so that whoever waits for the message as a proof can link it in the same transaction.
 *
 * @param notice reference of the message
 * @param text the transfer text
 */
public record UnlinkedMoney(
        String notice, String bankBin, String number, Direction direction, Vnd amount, String text, Instant toldAt) {}
