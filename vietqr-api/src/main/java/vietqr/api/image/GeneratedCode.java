package vietqr.api.image;

import vietqr.bank.TransferSlip;
import vietqr.image.Drawing;

import java.util.Base64;

/**
 * What the hosted generate call gives back. The bank's number stands under both spellings met in its documentation.
 *
 * @param qrDataURL the picture as a {@code data:} address, for an {@code img} element
 */
public record GeneratedCode(String acqId, String acpId, String accountName, String qrCode, String qrDataURL) {
    static GeneratedCode of(TransferSlip slip, Drawing drawing) {
        String bin = slip.bank().bin();
        String picture = Base64.getEncoder().encodeToString(drawing.png());
        return new GeneratedCode(bin, bin, slip.holder(), slip.code(), "data:image/png;base64," + picture);
    }
}
