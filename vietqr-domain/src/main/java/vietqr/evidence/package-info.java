/**
 * The evidence pack of a closed day: one zip with all that its result was made of, and a signed list of it. Pure: needs
 * neither database nor server, so that anybody can verify a pack elsewhere ({@code bin/vietqr verify-pack}). Entrances: {@link
 * vietqr.evidence.PackWriter}, {@link vietqr.evidence.PackVerifier}, {@link vietqr.evidence.Derivation} and {@link
 * vietqr.evidence.PackKey}. What goes into a pack, and when, is the business of {@code closing}.
 */
package vietqr.evidence;
