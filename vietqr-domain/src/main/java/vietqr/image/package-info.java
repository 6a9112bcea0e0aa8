/**
 * Pictures of codes: the bare symbol as PNG, SVG or text for a terminal ({@link vietqr.image.QrImage}), and the cards
 * customary in Vietnam with bank, holder and amount beside it. Pure: no database, no clock; what a
 * code says is the business of {@code vietqr.qr}.
 *
 * <p>Sources: ISO/IEC 18004 for the symbol and its quiet zone, PNG specification (ISO/IEC 15948), SVG 1.1.
 */
package vietqr.image;
