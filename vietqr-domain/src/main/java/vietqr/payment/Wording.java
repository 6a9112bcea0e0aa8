package vietqr.payment;

/**
 * What a code says.
 *
 * @param code by which its request is found again
 * @param content the transfer text as the merchant is told
 * @param payload the EMVCo text
 */
record Wording(PaymentCode code, String content, String payload) {}
