package vietqr.intake;

import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** MB's balance change (wire reference, section 8.1): what it must hold, in the order in which that is checked. */
final class MbBalanceChange {
    static final String FORMAT = "MB_BALANCE_CHANGE";

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_ACCOUNT = 30;
    private static final int LONGEST_CONTENT = 1000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private MbBalanceChange() {}

    /** Either what the message says or why it cannot be accepted. */
    sealed interface Reading {
        record Understood(MovementFacts facts) implements Reading {}

        record Refused(MbAnswer answer) implements Reading {}
    }

    static Reading read(byte[] body) {
        Optional<Fields> fields = Fields.parse(body);
        return fields.map(MbBalanceChange::read).orElseGet(() -> new Reading.Refused(MbAnswer.NO_BODY));
    }

    private static Reading read(Fields fields) {
        Optional<Long> amount = fields.whole("amount").filter(value -> value > 0);
        if (amount.isEmpty()) return new Reading.Refused(MbAnswer.AMOUNT);
        if (!filled(fields, "transactionid", LONGEST_ID)) return new Reading.Refused(MbAnswer.TRANSACTION_ID);
        if (!filled(fields, "referencenumber", LONGEST_ID)) return new Reading.Refused(MbAnswer.REFERENCE_NUMBER);
        if (!fields.present("content") || fields.text("content").length() > LONGEST_CONTENT)
            return new Reading.Refused(MbAnswer.CONTENT);
        if (!filled(fields, "bankaccount", LONGEST_ACCOUNT)) return new Reading.Refused(MbAnswer.BANK_ACCOUNT);
        Optional<Instant> time = fields.whole("transactiontime").flatMap(MbBalanceChange::time);
        if (time.isEmpty()) return new Reading.Refused(MbAnswer.TIME);
        Optional<Direction> direction = Optional.of(fields.text("transType").strip())
                .filter(text -> !text.isEmpty())
                .flatMap(Direction::of);
        if (direction.isEmpty()) return new Reading.Refused(MbAnswer.TYPE);
        return new Reading.Understood(new MovementFacts(
                fields.text("transactionid").strip(),
                fields.text("referencenumber").strip(),
                fields.text("bankaccount").strip(),
                direction.get(),
                Vnd.of(amount.get()),
                fields.text("content"),
                time.get()));
    }

    private static boolean filled(Fields fields, String name, int longest) {
        String text = fields.text(name).strip();
        return !text.isEmpty() && text.length() <= longest;
    }

    private static Optional<Instant> time(long millis) {
        try {
            Instant time = Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MICROS);
            return Optional.of(time).filter(t -> t.isAfter(EARLIEST) && t.isBefore(LATEST));
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }
}
