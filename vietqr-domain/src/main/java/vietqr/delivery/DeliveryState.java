package vietqr.delivery;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Not there yet; it is sent when due. */
    OWED,
    /** The merchant's system has taken it. */
    DELIVERED,
    /** The merchant's system has understood it and does not want it. */
    REFUSED,
    /** The merchant's system has understood it and decides later. */
    WAITING,
    /** All attempts of the schedule are used up. */
    GIVEN_UP
}
