package vietqr.intake;

/**
 * People have put a movement down to a request, or taken it back from one. Fired in that transaction, after the request's own
 * change; for each turn of a movement at most once each.
 *
 * @param match where it belongs now, or did until now
 * @param reversed whether it was taken back
 */
public record MovementReattributed(Ruling ruling, Match match, boolean reversed) {}
