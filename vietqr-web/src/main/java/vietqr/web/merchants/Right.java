package vietqr.web.merchants;

import vietqr.bank.BankAccount;

import java.time.Instant;

/**
 * Whether an API client may refund from an account.
 *
 * @param bank as people call it
 * @param since when its present key was issued; null without the right
 */
public record Right(BankAccount account, String bank, Instant since) {}
