/**
 * What is told: an {@link vietqr.event.Event} is written for each movement, change of a payment request and end of a refund, in
 * the transaction of what it tells of, once. Its body never changes. In the same transaction {@link vietqr.event.EventTold}
 * names the endpoints it is owed to, with the body in the format of each. Entrances: {@link vietqr.event.EventFeed} to
 * read what was told in order, {@link vietqr.event.Outbox#test} to tell for a trial.
 */
package vietqr.event;
