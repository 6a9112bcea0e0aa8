/**
 * How people come to be here: by invitation, by signing up where the operator allows it, and how they come back when they have
 * forgotten their password. Each way is a {@link vietqr.joining.Ticket} in a letter, good once and for a while. Entrances:
 * {@link vietqr.joining.Invitations}, {@link vietqr.joining.SignUps}, {@link vietqr.joining.Resets} and {@link
 * vietqr.joining.Tickets} to use what came in the letter; {@link vietqr.joining.Staff} for who works at a merchant.
 */
package vietqr.joining;
