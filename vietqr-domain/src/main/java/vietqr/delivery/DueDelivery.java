package vietqr.delivery;

import vietqr.webhook.EndpointAccess;

/**
 * All that is needed to make one attempt, so that no transaction is open while it is made.
 *
 * @param eventId as receivers see it
 * @param sequence the delivery's number among all that the endpoint was sent
 */
record DueDelivery(long deliveryId, String eventId, long sequence, EndpointAccess access, String body) {
    @Override
    public String toString() {
        return "DueDelivery[" + deliveryId + "]";
    }
}
