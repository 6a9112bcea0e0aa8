package vietqr.dispute;

/** Somebody has complained. Fired in the transaction that wrote it down. */
public record DisputeFiled(Dispute dispute) {}
