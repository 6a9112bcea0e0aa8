package vietqr.api.v1;

import vietqr.bank.BankAccount;
import vietqr.payment.Direction;
import vietqr.reconciliation.Age;
import vietqr.reconciliation.Break;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A break as our own API shows it.
 *
 * @param difference what the bank has more than we, or less if below zero
 * @param others what else it may be: E1 M2 are an entry and a movement
 */
record BreakBody(
        String id,
        String merchantId,
        String bankBin,
        String accountNumber,
        String reason,
        String state,
        String bankingDay,
        String age,
        String direction,
        long amount,
        long difference,
        String entryId,
        String movementId,
        String requestId,
        String hint,
        String others,
        String detail,
        String expectedUntil,
        String openedAt,
        String closedAt,
        String resolution,
        int version) {
    static BreakBody of(Break one, BankAccount account, Age age) {
        return new BreakBody(
                String.valueOf(one.id()),
                String.valueOf(one.merchantId()),
                account.bankBin(),
                account.number(),
                one.reason().name(),
                one.state().name(),
                one.bankingDay().toString(),
                age.name(),
                one.direction().map(Direction::name).orElse(null),
                one.amount().amount(),
                one.difference(),
                orNull(one.entryId()),
                orNull(one.movementId()),
                orNull(one.requestId()),
                orNull(one.hint()),
                orNull(one.others()),
                orNull(one.detail()),
                one.expectedUntil().map(Instant::toString).orElse(null),
                one.openedAt().toString(),
                one.closedAt().map(Instant::toString).orElse(null),
                orNull(one.resolution()),
                one.version());
    }

    private static String orNull(OptionalLong id) {
        return id.isPresent() ? String.valueOf(id.getAsLong()) : null;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
