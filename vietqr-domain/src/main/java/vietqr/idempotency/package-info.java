/**
 * Calls that may be repeated without being done twice: under an {@code Idempotency-Key} the answer is kept for a day and given
 * again. Entrance: {@link vietqr.idempotency.Repeats}. A refusal is not kept: nothing was done, so it may be tried anew.
 */
package vietqr.idempotency;
