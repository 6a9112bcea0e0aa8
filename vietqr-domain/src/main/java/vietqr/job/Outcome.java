package vietqr.job;

import java.util.Optional;

/**
 * How work ended.
 *
 * @param state empty if it was stopped halfway; what that means depends on who stopped it
 * @param message for the people who asked; empty if there is nothing to say
 */
public record Outcome(Optional<JobState> state, String message) {
    public static Outcome done(String message) {
        return new Outcome(Optional.of(JobState.DONE), message);
    }

    /** What was asked for cannot be had; asking again for the same would be in vain. */
    public static Outcome failed(String message) {
        return new Outcome(Optional.of(JobState.FAILED), message);
    }

    /** It was told not to go on. */
    public static Outcome stopped() {
        return new Outcome(Optional.empty(), "");
    }
}
