package vietqr.idempotency;

/** What became of a {@link Repeatable} call. */
public sealed interface Outcome {
    /** @param again whether this is what an earlier call was answered */
    record Answered(String body, boolean again) implements Outcome {}

    /** Nothing was done. */
    record NotDone(Reason reason) implements Outcome {}

    /** Why nothing was done. */
    enum Reason {
        /** The name was used for a call that asked for something else. */
        DIFFERENT,
        /** Another call under this name is not finished. */
        RUNNING
    }
}
