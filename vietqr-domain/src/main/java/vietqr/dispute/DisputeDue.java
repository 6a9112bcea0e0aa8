package vietqr.dispute;

/**
 * A term is about to run out, or has. Fired once for each, in the transaction that notes it.
 *
 * @param over whether its last day has passed
 */
public record DisputeDue(Dispute dispute, boolean over) {}
