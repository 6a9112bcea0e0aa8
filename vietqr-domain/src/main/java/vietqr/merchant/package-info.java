/**
 * The businesses that take payments: who belongs to them, which API clients speak for them, what is under them, their
 * terminals. Entrances: {@link vietqr.merchant.Merchants}, {@link vietqr.merchant.SubMerchants}, {@link
 * vietqr.merchant.Terminals}, {@link vietqr.merchant.Certificates} and {@link vietqr.merchant.Members}. Bank accounts are the
 * business of {@code bank}.
 */
package vietqr.merchant;
