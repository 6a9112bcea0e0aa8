/**
 * Calls addresses that strangers have named, without letting them reach what only we can reach. {@link
 * vietqr.outbound.OutboundPolicy} says what may be called at all, and {@link vietqr.outbound.Outbound} calls it: each name
 * is resolved once, every address it has is judged, and the connection goes to an address that was judged. Whoever calls
 * a merchant's or a bank's system uses this room and no HTTP client of its own.
 */
package vietqr.outbound;
