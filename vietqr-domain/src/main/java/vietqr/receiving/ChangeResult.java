package vietqr.receiving;

/** What became of a wish. */
public sealed interface ChangeResult {
    record Done(AccountChange change) implements ChangeResult {}

    record Refused(ChangeFault fault) implements ChangeResult {}

    static ChangeResult refused(ChangeFault fault) {
        return new Refused(fault);
    }
}
