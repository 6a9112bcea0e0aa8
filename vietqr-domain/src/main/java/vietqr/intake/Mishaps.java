package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Handled;
import vietqr.dialect.Outcome;
import vietqr.intake.Journal.Kept;

import java.util.Arrays;
import java.util.Optional;

/**
 * Messages that were taken for genuine and then could not be booked, because something of ours broke. Their own transaction
 * is undone; they are kept in another, under the name they would have had, so that a repeat or a person books them.
 */
@ApplicationScoped
class Mishaps {
    static final String REASON = "It could not be taken; send it again later";

    private final Journal journal;

    /** For the container's proxy only. */
    protected Mishaps() {
        this(null);
    }

    @Inject
    Mishaps(Journal journal) {
        this.journal = journal;
    }

    /** What its sender is to be told. What a notice has become already is not taken back. */
    @Transactional(TxType.REQUIRES_NEW)
    Handled keep(Voice voice, BankFormat format, Arrival arrival) {
        Kept kept = kept(voice, format, arrival);
        Handled failed = new Handled(Outcome.FAILED, "", REASON, kept.notice().reference(), false);
        Optional<NoticeReading> last = kept.fresh() ? Optional.empty() : journal.lastReading(kept.notice());
        if (last.isEmpty() || !last.get().outcome().settled())
            journal.note(kept, failed, format.answer(failed).code(), "");
        return failed;
    }

    /** Under the hash of its bytes if the name is another message's. */
    private Kept kept(Voice voice, BankFormat format, Arrival arrival) {
        Kept named =
                journal.keep(voice, format.name(), arrival, Journal.keyOf(format.read(arrival.body()), arrival.body()));
        boolean same = named.fresh() || Arrays.equals(named.notice().body(), arrival.body());
        return same ? named : journal.keep(voice, format.name(), arrival, Journal.keyOf(arrival.body()));
    }
}
