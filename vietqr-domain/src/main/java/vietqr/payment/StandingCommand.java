package vietqr.payment;

import vietqr.kernel.Vnd;

/**
 * A merchant asks for the reusable code of a point of sale.
 *
 * @param kind static or semi-dynamic
 * @param amount zero for a static code
 * @param content the merchant's own transfer text, may be empty for a static code
 */
public record StandingCommand(long merchantId, PaymentKind kind, Payee payee, Vnd amount, String content, Echo echo) {}
