package vietqr.schedule;

import java.time.Instant;

/**
 * That it is somebody's turn.
 *
 * @param slot the moment for which it runs
 * @param before the moment for which it ran successfully the last time; long ago if it never has
 * @param cause why it runs
 */
public record Due(Instant slot, Instant before, Cause cause) {
    /** Why something runs. */
    public enum Cause {
        /** Its time has come. */
        SLOT,
        /** At least one time has passed without it, because no node was up or it failed. */
        CATCH_UP,
        /** A person wanted it now. */
        PERSON
    }
}
