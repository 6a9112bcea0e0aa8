package vietqr.api.image;

import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.qr.Decoding;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;
import vietqr.qr.Reason;
import vietqr.qr.Warning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is in a code, for people. What the code does not say is {@code null}.
 *
 * @param valid false if the code must not be paid; {@code refusal} then says why, and nothing else is filled in
 * @param payable whether a VietQR transfer can pay it
 * @param amount as written in the code
 */
public record DecodedCode(
        String qrCode,
        boolean valid,
        boolean payable,
        String bankBin,
        String bankCode,
        String bankName,
        String bankAccount,
        String service,
        String amount,
        String currency,
        String content,
        String pointOfInitiation,
        String merchantName,
        String merchantCity,
        String country,
        List<Note> warnings,
        Refusal refusal) {

    /** A departure from the documents. */
    public record Note(String code, String where, String message) {
        static Note of(Warning warning, Locale language) {
            return new Note(
                    warning.kind().name(), warning.where(), warning.kind().words(language));
        }
    }

    /**
     * @param position index in the text
     * @param detail one English sentence for people who build codes
     */
    public record Refusal(String code, int position, String message, String detail) {
        static Refusal of(Decoding.Refused refused, Locale language) {
            Reason reason = refused.reason();
            return new Refusal(reason.name(), refused.position(), reason.words(language), refused.explanation());
        }
    }

    static DecodedCode of(String code, BankDirectory banks, Locale language) {
        Decoding decoding = Payload.decode(code);
        return decoding instanceof Decoding.Refused refused
                ? refused(code, Refusal.of(refused, language))
                : decoded(code, (Decoding.Decoded) decoding, banks, language);
    }

    private static DecodedCode refused(String code, Refusal refusal) {
        return new DecodedCode(
                code, false, false, null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                refusal);
    }

    private static DecodedCode decoded(String code, Decoding.Decoded decoded, BankDirectory banks, Locale language) {
        Payload payload = decoded.payload();
        Optional<NapasAccount> account = payload.napasAccount();
        Optional<Bank> bank = account.map(NapasAccount::bin).flatMap(banks::find);
        boolean english = language.equals(Locale.ENGLISH);
        return new DecodedCode(
                code,
                true,
                account.isPresent(),
                account.map(NapasAccount::bin).orElse(null),
                bank.map(Bank::code).orElse(null),
                bank.map(english ? Bank::englishName : Bank::name).orElse(null),
                account.map(NapasAccount::number).orElse(null),
                account.map(napas -> napas.service().name()).orElse(null),
                payload.amountText().orElse(null),
                payload.currency(),
                payload.purpose().orElse(null),
                payload.pointOfInitiation().map(PointOfInitiation::value).orElse(null),
                payload.merchantName().orElse(null),
                payload.merchantCity().orElse(null),
                payload.country(),
                decoded.warnings().stream()
                        .map(warning -> Note.of(warning, language))
                        .toList(),
                null);
    }
}
