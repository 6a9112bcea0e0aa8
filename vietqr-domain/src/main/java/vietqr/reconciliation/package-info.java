/**
 * What the bank lists held against what it told us, what was asked for and what the merchant was told. A {@link
 * vietqr.reconciliation.Run} compares the days of one account by a version of its rules; what agrees becomes an {@link
 * vietqr.reconciliation.EntryMatch}, what does not a {@link vietqr.reconciliation.Break} that the next run finds again and
 * heals when it is explained. Entrances: {@link vietqr.reconciliation.Reconciler} runs, {@link
 * vietqr.reconciliation.EntryBooking} makes movements of entries nobody told us of, {@link vietqr.reconciliation.Runs}, {@link
 * vietqr.reconciliation.Breaks}, {@link vietqr.reconciliation.Matches} and {@link vietqr.reconciliation.RuleSets} tell. The
 * comparison itself, which is pure, is the business of {@code comparison}; reading files is that of {@code statement}.
 */
package vietqr.reconciliation;
