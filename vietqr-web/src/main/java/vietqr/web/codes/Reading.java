package vietqr.web.codes;

import vietqr.bank.Bank;
import vietqr.bank.BankDirectory;
import vietqr.identity.Language;
import vietqr.qr.Anatomy;
import vietqr.qr.Anatomy.Checksum;
import vietqr.qr.DataObject;
import vietqr.qr.Decoding;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;
import vietqr.web.look.Format;
import vietqr.web.look.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the page says about one text: what it asks for, or why and where it was refused; and all that can be told apart. */
public final class Reading {
    private final String text;
    private final Decoding decoding;
    private final Anatomy anatomy;
    private final BankDirectory banks;
    private final Texts texts;
    private final Format format;
    private final Language language;

    Reading(String text, BankDirectory banks, Texts texts, Format format, Language language) {
        this.text = text;
        this.decoding = Payload.decode(text);
        this.anatomy = Anatomy.of(text);
        this.banks = banks;
        this.texts = texts;
        this.format = format;
        this.language = language;
    }

    /** Whether the code may be paid, and by whom. */
    public enum Verdict {
        PAYABLE,
        /** Whole, but of another network. */
        FOREIGN,
        UNPAYABLE
    }

    public Verdict verdict() {
        if (contents() == null) return Verdict.UNPAYABLE;
        return contents().payable() ? Verdict.PAYABLE : Verdict.FOREIGN;
    }

    /** Null if the code was refused. */
    public Contents contents() {
        return decoding instanceof Decoding.Decoded decoded
                ? new Contents(decoded.payload(), decoded.warnings(), texts, format, locale())
                : null;
    }

    /** The bank of the account, by its number if nobody knows it. */
    public String bank() {
        return account()
                .map(account -> bankName(account.bin()).orElse(account.bin()))
                .orElse("");
    }

    Optional<NapasAccount> account() {
        return decoding instanceof Decoding.Decoded decoded ? decoded.payload().napasAccount() : Optional.empty();
    }

    private Optional<String> bankName(String bin) {
        return banks.find(bin).map(language == Language.VI ? Bank::name : Bank::englishName);
    }

    /** Why the code was refused. */
    public String reason() {
        return refused().reason().words(locale());
    }

    /** The same in English for people who build codes. */
    public String detail() {
        return Visible.of(refused().explanation());
    }

    public Marked marked() {
        return Marked.of(text, refused().position(), anatomy);
    }

    private Decoding.Refused refused() {
        return (Decoding.Refused) decoding;
    }

    public boolean checksumRight() {
        return anatomy.checksum().right();
    }

    public String checksum() {
        Checksum checksum = anatomy.checksum();
        if (checksum.written().isEmpty()) return texts.get("codes.checksum.missing", checksum.computed());
        String written = Visible.of(checksum.written().get());
        return checksum.right()
                ? texts.get("codes.checksum.right", written)
                : texts.get("codes.checksum.wrong", written, checksum.computed());
    }

    public List<Row> rows() {
        return Row.of(anatomy, locale(), this::name);
    }

    private String name(DataObject object) {
        return object.path().equals("38/01/00") ? bankName(object.value()).orElse("") : "";
    }

    private Locale locale() {
        return language.locale();
    }
}
