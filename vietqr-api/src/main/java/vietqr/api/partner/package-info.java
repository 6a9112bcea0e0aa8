/**
 * The public VietQR API as existing integrators speak it (wire reference, sections 0 to 6). Resources read what came,
 * call one service and answer; lenient in what they read, exact in what they answer.
 */
package vietqr.api.partner;
