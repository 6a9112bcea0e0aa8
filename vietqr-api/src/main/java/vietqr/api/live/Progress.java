package vietqr.api.live;

/**
 * How far a payment request has come.
 *
 * @param seq grows with everything that happens to it
 */
public record Progress(int seq) {}
