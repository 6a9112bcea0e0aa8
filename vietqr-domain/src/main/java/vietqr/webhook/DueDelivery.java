package vietqr.webhook;

import java.net.URI;

/** All that is needed to make one attempt, so that no transaction is open while it is made. */
record DueDelivery(long deliveryId, URI tokenUrl, URI callbackUrl, String username, String password, String body) {
    @Override
    public String toString() {
        return "DueDelivery[" + deliveryId + "]";
    }
}
