/**
 * The till: {@code /cashier/sell.xhtml}, which a script drives ({@code look/till.js}, {@code look/voice.js}), what it asks for
 * beside the page, receipts, and how money is said aloud.
 */
package vietqr.web.cashier;
