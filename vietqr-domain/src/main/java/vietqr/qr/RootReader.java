package vietqr.qr;

import vietqr.qr.Warning.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Checks what the objects under the root mean, one after the other, and puts them in order for a {@link Payload}. */
final class RootReader {

    private final TlvReader reader;
    private final Level root;
    private final int end;
    private final List<Warning> warnings;

    RootReader(TlvReader reader, Level root, int end, List<Warning> warnings) {
        this.reader = reader;
        this.root = root;
        this.end = end;
        this.warnings = warnings;
    }

    /**
     * @param plain whether all values are known to be printable ASCII
     * @throws Refusal at the first thing that cannot be trusted
     */
    Template read(boolean plain) {
        leaveOutEmpties();
        if (!plain) noteCharacters();
        new AccountReader(reader, root, end, warnings).read();
        checkCurrencyAndCountry();
        checkAmount();
        checkInitiation();
        checkTip();
        checkMerchant();
        new TemplateReader(reader, root, warnings).read();
        return root.template();
    }

    /** Only 62 and the unreserved templates are met without a value; elsewhere it is a broken code. */
    private void leaveOutEmpties() {
        for (int place = root.count() - 1; place >= 0; place--) {
            int id = root.idAt(place);
            if (!root.text(id).isEmpty()) continue;
            if (id != AdditionalData.ID && id < RootId.FIRST_UNRESERVED)
                throw new Refusal(Reason.STRUCTURE, root.position(id), "ID " + root.name(id) + " has no value");
            warn(Kind.EMPTY, id);
            root.drop(id);
        }
    }

    private void noteCharacters() {
        for (int place = 0; place < root.count(); place++) {
            int id = root.idAt(place);
            if (!Format.printableAscii(root.text(id))) warn(Kind.NON_ASCII, id);
        }
    }

    private void checkCurrencyAndCountry() {
        boolean napas = root.has(NapasAccount.ID);
        String currency = root.text(RootId.CURRENCY);
        if (!Format.digits(currency, 3))
            throw refuse(Reason.CURRENCY, RootId.CURRENCY, "is missing or not three digits");
        if (napas && !currency.equals(Payload.VND))
            throw refuse(Reason.CURRENCY, RootId.CURRENCY, "is not 704, the only currency a NAPAS account is paid in");
        String country = root.text(RootId.COUNTRY);
        if (!Format.letters(country, 2)) throw refuse(Reason.COUNTRY, RootId.COUNTRY, "is missing or not two letters");
        if (napas && !country.equals(Payload.VIETNAM))
            throw refuse(Reason.COUNTRY, RootId.COUNTRY, "is not VN beside a NAPAS account");
    }

    private void checkAmount() {
        if (!root.has(RootId.AMOUNT)) return;
        String currency = root.text(RootId.CURRENCY);
        Amount amount = Amount.of(root.text(RootId.AMOUNT), currency)
                .orElseThrow(() -> refuse(Reason.AMOUNT, RootId.AMOUNT, "is not an amount in currency " + currency));
        if (amount.hasIdleFraction(currency)) warn(Kind.ZERO_FRACTION, RootId.AMOUNT);
        if (amount.hasLeadingZeros()) warn(Kind.LEADING_ZEROS, RootId.AMOUNT);
    }

    private void checkInitiation() {
        int id = RootId.INITIATION;
        String initiation = root.text(id);
        boolean hasAmount = root.has(RootId.AMOUNT);
        if (!root.has(id)) {
            if (root.has(NapasAccount.ID) && mustStateInitiation()) warn(Kind.INITIATION_MISSING, id);
        } else if (!Format.digits(initiation, 2)) {
            throw refuse(Reason.FORMAT, id, "is not two digits");
        } else if (initiation.equals(PointOfInitiation.STATIC.value())) {
            if (hasAmount) warn(Kind.STATIC_WITH_AMOUNT, id);
        } else if (initiation.equals(PointOfInitiation.DYNAMIC.value())) {
            if (!hasAmount) warn(Kind.DYNAMIC_WITHOUT_AMOUNT, id);
        } else {
            warn(Kind.INITIATION_UNKNOWN, id);
        }
    }

    /** All but merchant payments, as the account says once it has been put in order. */
    private boolean mustStateInitiation() {
        Service service = NapasAccount.of(root.text(NapasAccount.ID)).service();
        return service != Service.MERCHANT_PAYMENT && service != Service.UNSTATED;
    }

    private void checkTip() {
        Optional<Tip.Kind> kind = Tip.Kind.of(root.text(Tip.INDICATOR_ID));
        if (root.has(Tip.INDICATOR_ID) && kind.isEmpty()) throw refuse(Reason.TIP, Tip.INDICATOR_ID, "is reserved");
        checkTipValue(Tip.Kind.FIXED, kind, fee -> Amount.of(fee, root.text(RootId.CURRENCY))
                .isPresent());
        checkTipValue(Tip.Kind.PERCENTAGE, kind, Tip::isPercentage);
    }

    /** The value is there if and only if ID 55 asks for it. */
    private void checkTipValue(Tip.Kind kind, Optional<Tip.Kind> asked, Predicate<String> syntax) {
        int id = kind.valueId();
        boolean wanted = asked.isPresent() && asked.get() == kind;
        if (root.has(id) != wanted) throw refuse(Reason.TIP, id, wanted ? "is missing" : "does not go with ID 55");
        if (wanted && !syntax.test(root.text(id))) throw refuse(Reason.TIP, id, "is not a fee or percentage");
    }

    private void checkMerchant() {
        int category = RootId.CATEGORY;
        if (root.has(category) && !Format.digits(root.text(category), 4))
            throw refuse(Reason.FORMAT, category, "is not four digits");
        noteLength(RootId.NAME, 25);
        noteLength(RootId.CITY, 15);
        noteLength(RootId.POSTAL_CODE, 10);
    }

    private void noteLength(int id, int longest) {
        String value = root.text(id);
        if (value.codePointCount(0, value.length()) > longest) warn(Kind.TOO_LONG, id);
    }

    private Refusal refuse(Reason reason, int id, String what) {
        int position = root.has(id) ? root.position(id) : end;
        return new Refusal(reason, position, "ID " + root.name(id) + " " + what);
    }

    private void warn(Kind kind, int id) {
        warnings.add(new Warning(kind, root.name(id)));
    }
}
