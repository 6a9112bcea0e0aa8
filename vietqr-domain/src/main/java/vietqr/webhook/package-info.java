/**
 * Where and how merchants want to be told: an {@link vietqr.webhook.Endpoint} has a {@link vietqr.webhook.Profile} (whose
 * format it understands), a filter, and secrets that are shown once. Entrances: {@link vietqr.webhook.Endpoints} to
 * register and change, {@link vietqr.webhook.ErrorTables} for what a partner's own error codes mean. What is told is the
 * room {@code event}, and sending it the room {@code delivery}.
 */
package vietqr.webhook;
