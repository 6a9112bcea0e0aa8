/**
 * The till: what a person asks payers for at a point of sale ({@link vietqr.cashier.Till}), what money came in there and how it
 * is said aloud ({@link vietqr.cashier.Hearing}, {@link vietqr.cashier.Speaking}). What is owed and paid is the business of
 * {@code payment}; sounds are made by {@code voice}.
 */
package vietqr.cashier;
