package vietqr.journal;

import java.util.List;
import java.util.stream.Stream;

/** The tables whose rows are only ever added. */
public final class JournalTables {

    /**
     * Sealed in the chain, each by its single numeric primary key, which must tell when the row was written. Those the
     * schema does not have are passed over.
     */
    static final List<String> SEALED = List.of(
            "notice",
            "notice_reading",
            "movement",
            "payment_suggestion",
            "payment_correction",
            "payment_match",
            "payment_reversal",
            "payment_timeline",
            "dispute_step",
            "audit_entry");

    /** The chain itself. */
    private static final List<String> CHAIN = List.of("journal_layout", "journal_segment", "journal_entry");

    private JournalTables() {}

    /** All tables that the running application may add to and read, but neither change nor delete from. */
    public static List<String> appendOnly() {
        return Stream.concat(SEALED.stream(), CHAIN.stream()).toList();
    }
}
