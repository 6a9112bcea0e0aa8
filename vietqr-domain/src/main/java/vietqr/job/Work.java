package vietqr.job;

/** One kind of long work. Runs outside any transaction; what it writes it writes through services that open their own. */
public interface Work {
    /** At most 40 characters, never changed: it stands in the database. */
    String kind();

    /**
     * Does it, or what is left of it. Must be safe to begin again after any half, and must call {@link JobRun#goOn} at
     * least every second or so, and end soon with {@link Outcome#stopped} when told not to go on.
     */
    Outcome run(JobRun run);
}
