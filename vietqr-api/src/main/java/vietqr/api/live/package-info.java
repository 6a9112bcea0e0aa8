/**
 * What is told while it happens. {@code /vqr/live/payments/<ref>}: whether a payment has changed, for its payment page; open
 * to whoever has the link, and no more than a number is said.
 */
package vietqr.api.live;
