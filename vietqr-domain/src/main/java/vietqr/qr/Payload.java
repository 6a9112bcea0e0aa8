package vietqr.qr;

import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData.Label;

import java.util.List;
import java.util.Optional;

/**
 * What a VietQR code says: an immutable set of data objects with named views. Write one with {@link #transfer} and its
 * sisters, {@code with...} and {@link #text}; read one with {@link #decode}. Two payloads are equal when their objects are.
 */
public final class Payload {
    static final String VND = "704";
    static final String VIETNAM = "VN";

    /** Everything under the root but 00 and 63, which follow from the rest. */
    private final Template root;

    /** What 38 says, where that is known without reading it; else null. */
    private final NapasAccount account;

    /** True if all of it came through doors that let no fault in, so that nobody need look for one. */
    private final boolean faultless;

    Payload(Template root) {
        this(root, null, false);
    }

    Payload(Template root, NapasAccount account, boolean faultless) {
        this.root = root;
        this.account = account;
        this.faultless = faultless;
    }

    /** Reads a text exactly as it stands in the code; blanks around it are the caller's to remove. Never throws. */
    public static Decoding decode(String text) {
        return PayloadDecoder.decode(text);
    }

    /** A text as people paste and scanners type it, without the blanks and byte order marks around it. */
    public static String bare(String pasted) {
        return pasted.replaceAll("^[\\s\uFEFF]+|[\\s\uFEFF]+$", "");
    }

    /** A reusable code for a transfer to an account or alias: {@code transfer("970422", "0123456789")}. */
    public static Payload transfer(String bin, String accountNumber) {
        return to(new NapasAccount(bin, accountNumber, Service.TO_ACCOUNT));
    }

    /** A reusable code for a transfer to a card. */
    public static Payload cardTransfer(String bin, String cardNumber) {
        return to(new NapasAccount(bin, cardNumber, Service.TO_CARD));
    }

    /** A reusable code for a payment to a merchant, which needs a contract with the acquirer. */
    public static Payload merchantPayment(String bin, String merchantNumber, Merchant merchant) {
        return to(new NapasAccount(bin, merchantNumber, Service.MERCHANT_PAYMENT))
                .withMerchant(merchant);
    }

    /** A code for one cash withdrawal at an ATM; the payer chooses the amount. */
    public static Payload cashWithdrawal(
            String bin, String atmNumber, Merchant atm, String reference, String terminal) {
        AdditionalData labels = AdditionalData.of(Label.REFERENCE, reference).with(Label.TERMINAL, terminal);
        return to(new NapasAccount(bin, atmNumber, Service.CASH_WITHDRAWAL))
                .withPointOfInitiation(PointOfInitiation.DYNAMIC)
                .withMerchant(atm)
                .with(labels);
    }

    private static Payload to(NapasAccount account) {
        byte[] ids = {RootId.INITIATION, NapasAccount.ID, RootId.CURRENCY, RootId.COUNTRY};
        String[] values = {PointOfInitiation.STATIC.value(), account.text(), VND, VIETNAM};
        return new Payload(new Template(ids, values), account, account.faultless());
    }

    /** With an amount, which also makes the code dynamic; call {@link #withPointOfInitiation} afterwards to differ. */
    public Payload withAmount(Vnd amount) {
        if (amount.isZero()) throw new IllegalArgumentException("a code without an amount has no ID 54");
        String digits = amount.toString();
        Template changed = root.with(RootId.AMOUNT, digits).with(RootId.INITIATION, PointOfInitiation.DYNAMIC.value());
        return new Payload(changed, account, faultless && digits.length() <= Amount.LONGEST);
    }

    public Payload withPointOfInitiation(PointOfInitiation initiation) {
        return set(RootId.INITIATION, initiation.value(), initiation.known());
    }

    /**
     * With the transfer content (62/08). Keep it at 25 characters: up to 95 can be written, but apps may cut it.
     *
     * @param purpose printable ASCII, 1..95 characters; see {@link PlainText}
     */
    public Payload withPurpose(String purpose) {
        Template data =
                root.has(AdditionalData.ID) ? TlvReader.trusted(root.text(AdditionalData.ID)) : Template.empty();
        String text = data.with(Label.PURPOSE.id(), purpose).text();
        return set(AdditionalData.ID, text, Format.printableAscii(purpose));
    }

    public Payload withMerchant(Merchant merchant) {
        return with(RootId.CATEGORY, merchant.category())
                .with(RootId.NAME, merchant.name())
                .with(RootId.CITY, merchant.city());
    }

    public Payload with(AdditionalData data) {
        return with(AdditionalData.ID, data.objects().text());
    }

    public Payload with(LanguageTemplate language) {
        return with(LanguageTemplate.ID, language.template().text());
    }

    public Payload with(Tip tip) {
        return new Payload(tip.into(root));
    }

    /** With any other object under the root, added or replaced; 00 and 63 are written by {@link #text}. */
    public Payload with(int id, String value) {
        if (id == 0 || id == RootId.CHECKSUM) throw new IllegalArgumentException("IDs 00 and 63 are not the caller's");
        return set(id, value, false);
    }

    private Payload set(int id, String value, boolean faultlessPart) {
        return new Payload(root.with(id, value), id == NapasAccount.ID ? null : account, faultless && faultlessPart);
    }

    /**
     * The text of the code: IDs ascending, 63 last.
     *
     * @throws IllegalStateException if we would ourselves refuse the code or find fault with it
     */
    public String text() {
        return PayloadEncoder.encode(root, faultless);
    }

    /** The account that a VietQR transfer can pay; empty for codes of other networks. */
    public Optional<NapasAccount> napasAccount() {
        if (account != null) return Optional.of(account);
        return root.get(NapasAccount.ID).map(NapasAccount::of);
    }

    /** Accounts of other networks (26 to 51). */
    public List<NetworkAccount> otherNetworks() {
        return root.ids()
                .filter(id -> id >= NetworkAccount.FIRST_ID && id <= NetworkAccount.LAST_ID && id != NapasAccount.ID)
                .mapToObj(id -> NetworkAccount.of(id, root.text(id)))
                .toList();
    }

    public Optional<PointOfInitiation> pointOfInitiation() {
        return root.get(RootId.INITIATION).map(PointOfInitiation::new);
    }

    /** The amount when it is in dong; see {@link #amountText} for other currencies. */
    public Optional<Vnd> amount() {
        if (!root.has(RootId.AMOUNT) || !currency().equals(VND)) return Optional.empty();
        String text = root.text(RootId.AMOUNT);
        int dot = text.indexOf('.');
        return Optional.of(Vnd.of(Long.parseLong(text, 0, dot < 0 ? text.length() : dot, 10)));
    }

    /** The amount as written. */
    public Optional<String> amountText() {
        return root.get(RootId.AMOUNT);
    }

    /** ISO 4217, numeric. */
    public String currency() {
        return root.text(RootId.CURRENCY);
    }

    /** ISO 3166-1, two letters. */
    public String country() {
        return root.text(RootId.COUNTRY);
    }

    /** The transfer content. */
    public Optional<String> purpose() {
        return additionalData().flatMap(data -> data.get(Label.PURPOSE));
    }

    public Optional<AdditionalData> additionalData() {
        return root.get(AdditionalData.ID).map(TlvReader::trusted).map(AdditionalData::new);
    }

    public Optional<LanguageTemplate> language() {
        return root.get(LanguageTemplate.ID).map(LanguageTemplate::of);
    }

    public Optional<Tip> tip() {
        return Tip.in(root);
    }

    public Optional<String> merchantCategory() {
        return root.get(RootId.CATEGORY);
    }

    public Optional<String> merchantName() {
        return root.get(RootId.NAME);
    }

    public Optional<String> merchantCity() {
        return root.get(RootId.CITY);
    }

    public Optional<String> postalCode() {
        return root.get(RootId.POSTAL_CODE);
    }

    /** All objects under the root but 00 and 63, also those without a name here. */
    public Template objects() {
        return root;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return "Payload[" + root + "]";
    }
}
