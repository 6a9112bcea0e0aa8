/**
 * The businesses that take payments: who belongs to them, which API clients speak for them, their terminals. Entrances:
 * {@link vietqr.merchant.Merchants} and {@link vietqr.merchant.Members}. Bank accounts are the business of {@code bank}.
 */
package vietqr.merchant;
