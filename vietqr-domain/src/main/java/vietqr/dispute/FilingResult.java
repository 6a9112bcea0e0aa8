package vietqr.dispute;

import java.util.List;

/** What became of somebody's wish to complain. */
public sealed interface FilingResult {
    /**
     * There is a case.
     *
     * @param secret opens the case together with its number; it is told once, and only its SHA-256 is kept
     */
    record Taken(Dispute dispute, String secret) implements FilingResult {
        @Override
        public String toString() {
            return "Taken[" + dispute.number() + "]";
        }
    }

    /** Nothing was written. */
    record Refused(List<FilingFault> faults) implements FilingResult {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
