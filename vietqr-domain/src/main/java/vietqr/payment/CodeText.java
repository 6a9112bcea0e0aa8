package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Vnd;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;
import vietqr.settings.Settings;

/** The EMVCo text of the codes we issue (wire reference, section 2.4). */
@ApplicationScoped
class CodeText {
    private final PointOfInitiation withAmount;

    /** For the container's proxy only. */
    protected CodeText() {
        this.withAmount = null;
    }

    @Inject
    CodeText(Settings settings) {
        this(settings.qrInitiation());
    }

    /** @param withAmount what codes with an amount carry in ID 01 */
    CodeText(String withAmount) {
        this.withAmount = new PointOfInitiation(withAmount);
    }

    /** @param amount zero leaves it to the payer */
    String of(String bin, String accountNumber, Vnd amount, String content) {
        Payload payload = Payload.transfer(bin, accountNumber);
        if (!amount.isZero()) payload = payload.withAmount(amount).withPointOfInitiation(withAmount);
        if (!content.isEmpty()) payload = payload.withPurpose(content);
        return payload.text();
    }
}
