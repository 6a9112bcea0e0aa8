package vietqr.api.v1;

import vietqr.bank.BankAccount;
import vietqr.reconciliation.Run;
import vietqr.reconciliation.Tally;

import java.time.Instant;

/**
 * A reconciliation run as our own API shows it.
 *
 * @param problem why it failed, or null
 * @param counts what it has counted, or null until it is done
 */
record RunBody(
        String id,
        String merchantId,
        String bankBin,
        String accountNumber,
        String from,
        String to,
        String selection,
        String occasion,
        String state,
        String problem,
        String ruleSetId,
        Counts counts,
        String inputHash,
        String resultHash,
        String createdAt,
        String startedAt,
        String endedAt) {

    /** Amounts are VND. */
    record Counts(
            long entries,
            long entriesIn,
            long entriesOut,
            long movements,
            long movementsIn,
            long movementsOut,
            long matchedEntries,
            long matchedMovements,
            long matchedAmount,
            long booked,
            long breaksOpen,
            long openAmount,
            long breaksExpected,
            long expectedAmount,
            long breaksHealed) {
        static Counts of(Tally tally) {
            return new Counts(
                    tally.entries(),
                    tally.entriesIn(),
                    tally.entriesOut(),
                    tally.movements(),
                    tally.movementsIn(),
                    tally.movementsOut(),
                    tally.matchedEntries(),
                    tally.matchedMovements(),
                    tally.matchedAmount(),
                    tally.booked(),
                    tally.breaksOpen(),
                    tally.openAmount(),
                    tally.breaksExpected(),
                    tally.expectedAmount(),
                    tally.breaksHealed());
        }
    }

    static RunBody of(Run run, BankAccount account) {
        return new RunBody(
                String.valueOf(run.id()),
                String.valueOf(run.merchantId()),
                account.bankBin(),
                account.number(),
                run.days().from().toString(),
                run.days().to().toString(),
                run.selection().name(),
                run.occasion().name(),
                run.state().name(),
                run.problem().isEmpty() ? null : run.problem(),
                String.valueOf(run.ruleSetId()),
                run.resultHash().map(done -> Counts.of(run.tally())).orElse(null),
                run.inputHash().orElse(null),
                run.resultHash().orElse(null),
                run.createdAt().toString(),
                run.startedAt().map(Instant::toString).orElse(null),
                run.endedAt().map(Instant::toString).orElse(null));
    }
}
