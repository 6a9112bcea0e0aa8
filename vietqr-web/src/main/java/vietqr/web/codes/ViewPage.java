package vietqr.web.codes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.image.CodeReader;
import vietqr.qr.Payload;
import vietqr.web.look.Format;
import vietqr.web.look.Look;
import vietqr.web.look.Texts;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** {@code /codes/view.xhtml}: what is in a code, for everybody who signs in. */
@Named("codesViewPage")
@RequestScoped
public class ViewPage {
    /** In characters; the largest symbol holds fewer letters. */
    static final int LONGEST_TEXT = 4_300;

    @Inject
    private BankDirectory banks;

    @Inject
    private BankAccounts accounts;

    @Inject
    private Visit visit;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private Look look;

    private String text;
    private Part picture;
    private Reading reading;

    /** A picture counts more than the text, which may be left over from the one before. */
    public String read() throws IOException {
        boolean pictured = picture != null && picture.getSize() > 0;
        if (pictured && picture.getSize() > CodeReader.LARGEST_FILE) return refuse("codes.picture.large");
        Optional<String> found = pictured ? found() : Optional.ofNullable(text);
        String code = found.map(Payload::bare).orElse("");
        if (code.isEmpty()) return refuse(pictured ? "codes.picture.none" : "codes.empty");
        if (code.length() > LONGEST_TEXT) return refuse("codes.text.long");
        text = code;
        reading = new Reading(code, banks, texts, format, look.language());
        return null;
    }

    private Optional<String> found() throws IOException {
        try (InputStream file = picture.getInputStream()) {
            return CodeReader.read(file.readNBytes(CodeReader.LARGEST_FILE));
        }
    }

    private String refuse(String why) {
        return Exchange.say(FacesMessage.SEVERITY_ERROR, texts.get(why));
    }

    /** What was found, or null. */
    public Reading reading() {
        return reading;
    }

    /** The holder's name, which no code tells; only of accounts that this person may see, else empty. */
    public String holder() {
        return reading.account()
                .flatMap(account -> accounts.linked(account.bin(), account.number()))
                .filter(account -> visit.sight().covers(account.merchantId()))
                .map(BankAccount::holder)
                .orElse("");
    }

    public int longestText() {
        return LONGEST_TEXT;
    }

    public int largestFile() {
        return CodeReader.LARGEST_FILE;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getPicture() {
        return picture;
    }

    public void setPicture(Part picture) {
        this.picture = picture;
    }
}
