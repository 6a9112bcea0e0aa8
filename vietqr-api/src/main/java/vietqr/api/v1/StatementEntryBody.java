package vietqr.api.v1;

import vietqr.statement.StatementEntry;

import java.time.Instant;

/**
 * One line of a bank's statement as our own API shows it.
 *
 * @param bookedAt null if the bank says the day only
 * @param balance null if the bank does not say
 */
record StatementEntryBody(
        String id,
        String accountId,
        String day,
        String bookedAt,
        String direction,
        long amount,
        Long balance,
        String reference,
        String content,
        String payerName,
        String payerAccount,
        int line) {
    static StatementEntryBody of(StatementEntry entry) {
        return new StatementEntryBody(
                String.valueOf(entry.id()),
                entry.accountId().isPresent() ? String.valueOf(entry.accountId().getAsLong()) : null,
                entry.bankingDay().toString(),
                entry.bookedAt().map(Instant::toString).orElse(null),
                entry.direction().name(),
                entry.amount().amount(),
                StatementBody.number(entry.balance()),
                entry.reference(),
                entry.content(),
                entry.payerName(),
                entry.payerAccount(),
                entry.line());
    }
}
