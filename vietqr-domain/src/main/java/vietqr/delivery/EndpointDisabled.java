package vietqr.delivery;

import vietqr.webhook.DisabledReason;

/** An endpoint is told nothing any more, and nobody had asked for that. Fired in the transaction that disabled it. */
public record EndpointDisabled(long endpointId, long merchantId, DisabledReason reason) {}
