package vietqr.payment;

import vietqr.kernel.BankingDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which payment requests somebody looks for; an empty part asks for nothing.
 *
 * @param text a payment code, order id, UUID or bank reference as a whole, or a part of the transfer text
 * @param from first banking day on which the request was made
 * @param to last such day
 */
public record PaymentFilter(
        Optional<PaymentState> state, Optional<String> text, Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final PaymentFilter NONE =
            new PaymentFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How far back text is looked for when no first day is given: no index helps there, so it must end somewhere. */
    public static final Duration TEXT_REACH = Duration.ofDays(90);

    /** In characters. */
    public static final int LONGEST_TEXT = 100;

    public PaymentFilter {
        text = text.map(String::strip).filter(typed -> !typed.isEmpty());
        if (text.filter(typed -> typed.length() > LONGEST_TEXT).isPresent())
            throw new IllegalArgumentException("more than " + LONGEST_TEXT + " characters to look for");
    }

    /** The first moment that is looked at; empty if that is the beginning of all. */
    Optional<Instant> since(Instant now) {
        if (from.isPresent()) return from.map(BankingDay::start);
        return text.map(typed -> now.minus(TEXT_REACH));
    }

    /** The first moment that is no longer looked at. */
    Optional<Instant> until() {
        return to.map(BankingDay::end);
    }
}
