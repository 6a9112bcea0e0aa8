package vietqr.web.codes;

import vietqr.qr.AdditionalData.Label;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;
import vietqr.qr.Warning;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a whole code asks for, in words; what it does not say is empty. */
public final class Contents {
    private final Payload payload;
    private final List<Warning> warnings;
    private final Texts texts;
    private final Format format;
    private final Locale language;

    Contents(Payload payload, List<Warning> warnings, Texts texts, Format format, Locale language) {
        this.payload = payload;
        this.warnings = warnings;
        this.texts = texts;
        this.format = format;
        this.language = language;
    }

    /** A departure from the documents. */
    public record Fault(String where, String words) {}

    /** Whether a VietQR transfer can pay it. */
    public boolean payable() {
        return account().isPresent();
    }

    Optional<NapasAccount> account() {
        return payload.napasAccount();
    }

    /** What kind of number {@link #number} is. */
    public String numberLabel() {
        return account()
                .map(account -> texts.get("codes.number." + account.service()))
                .orElse("");
    }

    public String number() {
        return account().map(NapasAccount::number).map(Visible::of).orElse("");
    }

    /** The name in the code itself; in the other language too if the code has one. */
    public String merchantName() {
        String name = payload.merchantName().map(Visible::of).orElse("");
        Optional<String> other = payload.language().map(template -> Visible.of(template.merchantName()));
        return other.map(own -> name.isEmpty() ? own : name + " (" + own + ")").orElse(name);
    }

    public String city() {
        return payload.merchantCity().map(Visible::of).orElse("");
    }

    public String amount() {
        return payload.amount()
                .map(format::money)
                .or(() -> payload.amountText()
                        .map(text -> texts.get("codes.amount.other", text, Visible.of(payload.currency()))))
                .orElseGet(() -> texts.get("codes.amount.none"));
    }

    public String purpose() {
        return payload.purpose().map(Visible::of).orElse("");
    }

    public String bill() {
        return payload.additionalData()
                .flatMap(data -> data.get(Label.BILL_NUMBER))
                .map(Visible::of)
                .orElse("");
    }

    /** Whether it may be used again. */
    public String initiation() {
        Optional<PointOfInitiation> stated = payload.pointOfInitiation();
        if (stated.isEmpty()) return texts.get("codes.initiation.none");
        String value = stated.get().value();
        return texts.find("codes.initiation." + value).orElseGet(() -> texts.get("codes.initiation.other", value));
    }

    public List<Fault> faults() {
        return warnings.stream()
                .map(warning -> new Fault(warning.where(), warning.kind().words(language)))
                .toList();
    }
}
