/**
 * The second step of signing in: codes that change each half minute (RFC 6238), and codes on paper for when the phone is
 * lost. Entrance: {@link vietqr.secondfactor.SecondFactors}. When it is asked for is the doors' matter.
 */
package vietqr.secondfactor;
