package vietqr.job;

/** A job has ended, fired in the transaction that says so; also for one that no worker could finish. */
public record JobEnded(long jobId, String kind, JobState state, String message) {}
