package vietqr.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData;
import vietqr.qr.AdditionalData.Label;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;
import vietqr.settings.Settings;

/** The EMVCo text of the codes we issue (wire reference, section 2.4). */
@ApplicationScoped
class CodeText {
    /** Of the labels in ID 62 (format reference, section 6). */
    private static final int LONGEST_LABEL = 25;

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

    /**
     * What a merchant QR tells the bank beside the text.
     *
     * @param reference by which the bank names the order; empty for a standing code
     */
    record Labels(String reference, String terminal) {}

    /** Whether a text can stand in a label of a code. */
    static boolean fitsLabel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LABEL && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    /** @param amount zero leaves it to the payer */
    String of(String bin, String accountNumber, Vnd amount, String content) {
        return text(Payload.transfer(bin, accountNumber), amount, content);
    }

    /** The same as a merchant QR. */
    String of(String bin, String accountNumber, Vnd amount, String content, Labels labels) {
        AdditionalData data = AdditionalData.of(Label.TERMINAL, labels.terminal());
        if (!labels.reference().isEmpty()) data = data.with(Label.REFERENCE, labels.reference());
        return text(Payload.transfer(bin, accountNumber).with(data), amount, content);
    }

    private String text(Payload bare, Vnd amount, String content) {
        Payload payload = bare;
        if (!amount.isZero()) payload = payload.withAmount(amount).withPointOfInitiation(withAmount);
        if (!content.isEmpty()) payload = payload.withPurpose(content);
        return payload.text();
    }
}
