/**
 * What merchants asked for: one {@link vietqr.payment.PaymentRequest} for each code, its payment code, its states and its
 * timeline. Entrances: {@link vietqr.payment.Issuing} to ask, {@link vietqr.payment.Payments} to look and to change state,
 * {@link vietqr.payment.PaymentWatch} to be told at once.
 * Which money pays which request is decided in {@code intake}; telling the merchant is the business of {@code webhook}.
 */
package vietqr.payment;
