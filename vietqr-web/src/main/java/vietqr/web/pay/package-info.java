/**
 * What a payer sees: {@code /pay/<ref>}, and {@code /qr-generated?token=<ref>} as clients know it (wire reference, section 3).
 * Open to whoever has the link; without session, and usable without JavaScript.
 */
package vietqr.web.pay;
