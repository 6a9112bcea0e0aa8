/**
 * Which request money belongs to: pure functions over a transfer text and the requests that are known. Entrance: {@link
 * vietqr.matching.Matching#decide}. What follows from a decision is written down in {@code intake}; what money means for the
 * request it belongs to is said by {@link vietqr.payment.Balance}. The rules in order: docs/matching.md.
 */
package vietqr.matching;
