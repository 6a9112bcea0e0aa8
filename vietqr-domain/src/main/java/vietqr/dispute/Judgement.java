package vietqr.dispute;

import vietqr.kernel.Vnd;

import java.util.OptionalInt;

/**
 * What somebody decides about a case.
 *
 * @param grounds why, in words that whoever complained reads in a letter
 * @param granted how much is to go back, if the complaint is right; otherwise nothing
 * @param version of the case that they have seen; empty if they do not mind what has happened since
 */
public record Judgement(long disputeId, Outcome outcome, String grounds, Vnd granted, OptionalInt version) {
    /** In characters. */
    public static final int LONGEST_GROUNDS = 2000;

    /** What can be decided. */
    public enum Outcome {
        UPHELD,
        NO_FAULT,
        REJECTED,
        SETTLED,
        WITHDRAWN
    }

    public Judgement {
        grounds = grounds.strip();
        grounds = grounds.substring(0, Math.min(grounds.length(), LONGEST_GROUNDS));
    }
}
