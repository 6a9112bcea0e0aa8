package vietqr.delivery;

/**
 * An endpoint has failed so often in a row that people should know, or takes things again after they knew. Fired in the
 * transaction that books the attempt, at most once for each.
 *
 * @param incident over once it has an end
 */
public record IncidentTurned(Incident incident, long merchantId) {}
