package vietqr.intake;

import vietqr.bank.Proof;

import java.util.OptionalLong;

/**
 * A bank connection as somebody types it; nothing in it has been checked.
 *
 * @param bank any name of the bank; empty if its messages say which one
 * @param merchantId for whose accounts; empty for those of all merchants
 * @param serviceId what the bank calls our service
 * @param secret that the other side has chosen; empty for one that is drawn
 */
public record ConnectionWish(
        String name,
        String format,
        Proof proof,
        String bank,
        OptionalLong merchantId,
        String serviceId,
        String networks,
        String certificate,
        String secret) {

    @Override
    public String toString() {
        return "ConnectionWish[" + name + ", " + format + ", " + proof + "]";
    }
}
