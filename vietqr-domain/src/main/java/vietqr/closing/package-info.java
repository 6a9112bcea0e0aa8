/**
 * Signing off a day of an account: a checklist, two people, and an evidence pack that anybody can verify ({@code evidence}). A
 * day is closed, its pack written and the second person's yes kept in one transaction, so that there is never half of it.
 * Entrances: {@link vietqr.closing.CloseDesk} acts, {@link vietqr.closing.Closes}, {@link vietqr.closing.Checklist}, {@link
 * vietqr.closing.Completeness} and {@link vietqr.closing.EvidencePacks} tell. Settling breaks is the business of {@code
 * resolution}.
 */
package vietqr.closing;
