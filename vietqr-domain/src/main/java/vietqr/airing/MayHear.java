package vietqr.airing;

/**
 * What a person may hear of one merchant's money: what the portal would show them there.
 *
 * @param books also of money that goes out and gives back no payment
 * @param personal texts of transfers as payers wrote them; else without what may name somebody
 */
public record MayHear(long merchantId, boolean books, boolean personal) {}
