/**
 * Tells merchants what happened: an {@link vietqr.webhook.Event} owed to each of a merchant's endpoints becomes a {@link
 * vietqr.webhook.Delivery} in the transaction of the payment, and is sent after its commit, again and again by a schedule
 * until the endpoint has it. Entrances: {@link vietqr.webhook.Endpoints} to register, {@link vietqr.webhook.Dispatcher} to
 * send what is due, {@link vietqr.webhook.DeliveryLog} to look. No HTTP call is made inside a transaction.
 */
package vietqr.webhook;
