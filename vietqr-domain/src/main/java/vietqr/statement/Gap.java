package vietqr.statement;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * Something is missing between two statements of an account.
 *
 * @param from the first day of which nothing is known; if only the balances differ, the first day of the later statement
 * @param to the last such day, not before {@code from}
 * @param beforeId the statement before it
 * @param afterId the statement after it
 * @param closing the balance with which the one before ends
 * @param opening the balance with which the one after begins
 */
public record Gap(
        long accountId,
        LocalDate from,
        LocalDate to,
        long beforeId,
        long afterId,
        OptionalLong closing,
        OptionalLong opening) {}
