package vietqr.intake;

import vietqr.bank.BankAccount;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

/**
 * Money that somebody wants to see come, in the sandbox.
 *
 * @param username who plays the bank
 * @param content the transfer text the payer would have sent
 */
public record SimulatedPayment(
        BankAccount account, String username, String remoteAddress, Vnd amount, Direction direction, String content) {}
