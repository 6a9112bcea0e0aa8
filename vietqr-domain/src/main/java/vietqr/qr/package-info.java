/**
 * The text inside a VietQR code: writing and reading of the EMV merchant-presented format as NAPAS uses it for
 * transfers, merchant payments and cash withdrawals, and the folding of Vietnamese text that goes into it.
 *
 * <p>{@link vietqr.qr.Payload} is the way in: {@code Payload.transfer("970422", "0123456789").text()} writes,
 * {@code Payload.decode(text)} reads. Everything here is pure: no database, no clock, no injection.
 *
 * <p>Sources: NAPAS "VietQR code format in the NAPAS247 transfer service" v1.0 (09/2021), NAPAS "QR switching" part IV
 * v1.5.2, EMVCo QRCPS merchant-presented mode v1.1. Pictures of codes are the business of {@code vietqr.image}, the
 * names of banks that of {@code vietqr.bank}.
 */
package vietqr.qr;
