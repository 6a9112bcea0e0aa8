/**
 * Hands events over: what an endpoint is owed becomes a {@link vietqr.delivery.Delivery} in the transaction of the event, and is
 * sent after its commit, again and again by the schedule of the endpoint's profile until the endpoint has it. Each endpoint
 * has a lane of its own, so one that hangs delays no other. Entrances: {@link vietqr.delivery.Dispatcher} to send what is due,
 * {@link vietqr.delivery.DeliveryLog} to look, {@link vietqr.delivery.Deliveries} to send again, {@link
 * vietqr.delivery.Incidents} for when endpoints failed. No HTTP call is made inside a transaction.
 */
package vietqr.delivery;
