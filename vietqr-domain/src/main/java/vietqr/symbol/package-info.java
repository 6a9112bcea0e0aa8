/**
 * The QR symbol of a text: which modules are dark (ISO/IEC 18004, model 2). {@link vietqr.symbol.Symbol} is the way in.
 * Its table of versions is that of ZXing; pictures of it are drawn in {@code vietqr.image}.
 */
package vietqr.symbol;
