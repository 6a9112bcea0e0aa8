/**
 * Long work that somebody asks for and nobody waits for, such as reading a large file: with progress, to be cancelled, on one
 * node at a time, and taken up again by another when its process dies. A room that has such work implements {@link
 * vietqr.job.Work}, asks for it through {@link vietqr.job.Jobs} and keeps the job's id with what it is about. Work is done
 * at least once, not exactly once: it must be safe to begin again. What runs by the clock is not a job.
 */
package vietqr.job;
