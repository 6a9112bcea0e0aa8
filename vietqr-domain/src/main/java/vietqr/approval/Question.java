package vietqr.approval;

/**
 * What a second person is asked to agree to.
 *
 * @param kind what sort of thing it is, one constant for each asking room, such as {@code REFUND}
 * @param subjectId its id in the room that asks; one question for each
 * @param merchantId whose business it is
 */
public record Question(String kind, long subjectId, long merchantId, Requester requester) {}
