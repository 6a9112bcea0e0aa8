package vietqr.reconciliation;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Why what the bank lists, what it told us and what was asked for do not agree. */
public enum BreakReason {
    /** A movement that no entry of a statement shows. */
    MISSING_AT_BANK(Leg.MOVEMENT),
    /** The same, from after the account's cut-off: the bank lists it on its next day. */
    CUT_OFF_NEXT_DAY(Leg.MOVEMENT),
    /** The bank lists once what it told us twice, under two references. */
    DUPLICATE_NOTICE(Leg.MOVEMENT),
    /** An entry that nobody told us of. */
    MISSING_AT_GATEWAY(Leg.ENTRY),
    /** Several could belong together and nothing says which. */
    AMBIGUOUS(Leg.ENTRY),
    /** The bank took the money back under the same reference. */
    REVERSED(Leg.ENTRY),
    /** An entry in another currency than VND, or a row of a file that became none because of that. */
    CURRENCY(Leg.ENTRY),
    /** Entry and movement belong together and differ in their amounts. */
    FEE_DIFFERENCE(Leg.PAIR),
    /** The request had all it asked for. */
    DUPLICATE_TRANSFER(Leg.REQUEST),
    UNDERPAID(Leg.REQUEST),
    OVERPAID(Leg.REQUEST),
    LATE(Leg.REQUEST),
    /** The transfer text names a request only nearly. */
    MANGLED_CONTENT(Leg.REQUEST),
    /** The transfer text names a request of another account. */
    WRONG_ACCOUNT(Leg.REQUEST),
    /** The merchant's system has not taken what it was told. */
    NOT_TOLD(Leg.DELIVERY),
    /** A row of a statement file that cannot be read. */
    UNPARSEABLE_ROW(Leg.FILE),
    /** A day that no statement covers. */
    STATEMENT_GAP(Leg.DAY),
    /** The balances of statements do not follow from one another. */
    BALANCE_CHAIN_BROKEN(Leg.STATEMENT);

    /** What a break is about. Its reason may turn into another of the same leg; it stays the same break. */
    enum Leg {
        MOVEMENT,
        ENTRY,
        PAIR,
        REQUEST,
        DELIVERY,
        FILE,
        DAY,
        STATEMENT
    }

    private final Leg leg;

    BreakReason(Leg leg) {
        this.leg = leg;
    }

    Leg leg() {
        return leg;
    }

    /** Whether it is about what a bank has sent, not about money: no amount says how much is at stake. */
    public boolean aboutStatements() {
        return leg == Leg.FILE || leg == Leg.DAY || leg == Leg.STATEMENT || this == CURRENCY;
    }

    /** Those of an entry or a movement that belongs to nothing. */
    static Set<BreakReason> ofWhatIsLoose() {
        return Arrays.stream(values())
                .filter(reason -> reason.leg == Leg.ENTRY || reason.leg == Leg.MOVEMENT)
                .collect(Collectors.toSet());
    }
}
