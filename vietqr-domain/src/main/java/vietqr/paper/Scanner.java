package vietqr.paper;

/** Looks for malware in what people bring. It may turn to another process, so it is asked outside of transactions. */
public interface Scanner {
    /** What was found. */
    enum Finding {
        CLEAN,
        INFECTED,
        /** Nobody has looked, because the operator has named no scanner. */
        NOT_SCANNED,
        /** The scanner that should have looked did not answer. */
        FAILED
    }

    Finding scan(byte[] content);
}
