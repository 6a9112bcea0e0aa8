package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Handled;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.Outcome;
import vietqr.dialect.Reading;
import vietqr.dialect.StatementEntry;
import vietqr.dialect.Transfer;
import vietqr.intake.Journal.Kept;
import vietqr.kernel.Now;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes in what a bank says: the message is kept, its movements recorded once, matched and announced, all in one
 * transaction. A repeat is a success that changes nothing; the schema's unique keys decide what a repeat is.
 */
@ApplicationScoped
@Transactional
public class Intake {
    private final Journal journal;
    private final BankFormats formats;
    private final Booking booking;
    private final Now now;

    /** For the container's proxy only. */
    protected Intake() {
        this(null, null, null, null);
    }

    @Inject
    Intake(Journal journal, BankFormats formats, Booking booking, Now now) {
        this.journal = journal;
        this.formats = formats;
        this.booking = booking;
        this.now = now;
    }

    /** A balance change in MB's form (wire reference, section 8.1), from one whose word is good for the whole bank. */
    public IntakeResult acceptMb(BankMessage message) {
        Arrival arrival = new Arrival(message.body(), Map.of(), UnaryOperator.identity(), now.get());
        Handled handled = take(
                Voice.ofBank(message.bankBin(), message.sender(), message.remoteAddress()),
                formats.get(MbBalanceChange.NAME),
                arrival);
        if (handled.outcome() == Outcome.UNREADABLE || handled.outcome() == Outcome.CONTRADICTED)
            return new IntakeResult.Refused(
                    formats.get(MbBalanceChange.NAME).answer(handled).code());
        return new IntakeResult.Accepted(handled.reference());
    }

    /**
     * An entry of the bank's statement, as if the bank had told of it: kept as a notice, recorded once under its reference,
     * matched and announced. Money that another message has told of stays what it is.
     *
     * @param entry what the bank lists; its id is ours
     */
    public Outcome acceptEntry(String bankBin, Transfer entry) {
        BankFormat format = formats.get(StatementEntry.NAME);
        Arrival arrival = new Arrival(format.write(entry).body(), Map.of(), UnaryOperator.identity(), now.get());
        return take(Voice.ofBank(bankBin, StatementEntry.NAME, ""), format, arrival)
                .outcome();
    }

    /** A message whose sender has proved who they are. */
    Handled take(Voice voice, BankFormat format, Arrival arrival) {
        Reading reading = format.read(arrival.body());
        if (!(reading instanceof Reading.Understood understood))
            return keep(voice, format, arrival, refused((Reading.Refused) reading));
        Kept kept = journal.keep(voice, format.name(), arrival, Journal.keyOf(reading, arrival.body()));
        if (!kept.fresh() && contradicts(format, kept.notice(), understood))
            return keep(
                    voice,
                    format,
                    arrival,
                    new Handled(Outcome.CONTRADICTED, "", "sent before with other contents", "", false));
        Optional<NoticeReading> before = kept.fresh()
                ? Optional.empty()
                : journal.lastReading(kept.notice())
                        .filter(last -> last.outcome().settled());
        if (before.isPresent()) return repeated(kept.notice(), before.get());
        return booking.of(kept, format, understood, voice);
    }

    private static Handled refused(Reading.Refused refused) {
        return new Handled(Outcome.UNREADABLE, refused.code(), refused.reason(), "", false);
    }

    private static Handled repeated(Notice notice, NoticeReading before) {
        return new Handled(before.outcome(), "", "", notice.reference(), true);
    }

    /** Under the hash of its bytes, for it must not stand in the way of the message whose id it carries. */
    private Handled keep(Voice voice, BankFormat format, Arrival arrival, Handled found) {
        Kept kept = journal.keep(voice, format.name(), arrival, Journal.keyOf(arrival.body()));
        journal.note(kept, found, format.answer(found).code(), "");
        return new Handled(
                found.outcome(), found.code(), found.reason(), kept.notice().reference(), false);
    }

    /** Whether the notice was kept for a message that said something else. */
    private static boolean contradicts(BankFormat format, Notice notice, Reading.Understood understood) {
        if (!(format.read(notice.body()) instanceof Reading.Understood before)) return true;
        if (before.claims().size() != understood.claims().size()) return true;
        for (int nth = 0; nth < before.claims().size(); nth++)
            if (!before.claims().get(nth).agreesWith(understood.claims().get(nth))) return true;
        return false;
    }
}
