package vietqr.image;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import vietqr.kernel.Vnd;
import vietqr.qr.AdditionalData;
import vietqr.qr.AdditionalData.Label;
import vietqr.qr.Merchant;
import vietqr.qr.NapasAccount;
import vietqr.qr.Payload;
import vietqr.qr.PlainText;
import vietqr.qr.PointOfInitiation;
import vietqr.qr.Tip;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** Programs that are not ours read every kind of code we make, and find in it what we put in. */
class OtherReadersTest {
    private static final String BIN = "970422";
    private static final String ACCOUNT = "0123456789";
    private static final Merchant SHOP = new Merchant("5411", "CUA HANG SO 1", "HA NOI");
    private static final Map<String, Payload> CODES = codes();

    @Test
    void theNpmPackageFindsWhatWePutIn() {
        List<JsonObject> found = readThemAll();
        int place = 0;
        for (Map.Entry<String, Payload> code : CODES.entrySet())
            assertThat(said(found.get(place++))).as(code.getKey()).isEqualTo(meant(code.getValue()));
    }

    @Test
    void itFindsEveryOneOfThemWhole() {
        assertThat(readThemAll()).hasSameSizeAs(CODES.keySet()).allMatch(code -> code.getBoolean("isValid"));
    }

    @Test
    void itNoticesADamagedOne() {
        String text = CODES.get("to an account").text().replace(ACCOUNT, "0123456788");

        assertThat(NpmDecoder.read(List.of(text))).noneMatch(code -> code.getBoolean("isValid"));
    }

    @Test
    void zxingReadsEachPicture() {
        CODES.forEach((kind, code) -> {
            QrImage image = QrImage.of(code.text(), QrOptions.DEFAULT);
            assertThat(Scanner.read(image.png())).as(kind).isEqualTo(code.text());
            assertThat(Scanner.read(image.jpeg())).as(kind).isEqualTo(code.text());
        });
    }

    private static List<JsonObject> readThemAll() {
        return NpmDecoder.read(CODES.values().stream().map(Payload::text).toList());
    }

    private static Map<String, Payload> codes() {
        Map<String, Payload> codes = new LinkedHashMap<>();
        Payload transfer = Payload.transfer(BIN, ACCOUNT);
        codes.put("to an account", transfer);
        codes.put("to an alias", Payload.transfer(BIN, "ShopAlias99"));
        codes.put("to a long number", Payload.transfer("970454", "99MM24033M12345678X"));
        codes.put("to a card", Payload.cardTransfer("970403", "9704031101234567"));
        codes.put(
                "card and amount",
                Payload.cardTransfer("970403", "9704031101234567").withAmount(Vnd.of(20_000)));
        for (long amount : new long[] {1, 999, 150_000, 499_999_999, 9_999_999_999_999L})
            codes.put("amount " + amount, transfer.withAmount(Vnd.of(amount)));
        codes.put(
                "amount in a code marked reusable",
                transfer.withAmount(Vnd.of(150_000)).withPointOfInitiation(PointOfInitiation.STATIC));
        codes.put(
                "content of an order", transfer.withAmount(Vnd.of(150_000)).withPurpose("VQR1a2b3c4d5e THANH TOAN 01"));
        codes.put("content without an amount", transfer.withPurpose("SQRAB12CD34 QUAY 1"));
        for (String words : List.of("Ủng hộ đồng bào lũ lụt", "Đơn hàng số 12 – trả góp (kỳ 3/6)", "NGUYỄN THỊ HƯỜNG"))
            codes.put(
                    "content " + words,
                    transfer.withPurpose(PlainText.ofContent(words).value()));
        codes.put("longest content", transfer.withPurpose("x".repeat(95)));
        codes.put(
                "to a merchant",
                Payload.merchantPayment("970436", "MER00000001", SHOP).withAmount(Vnd.of(75_000)));
        codes.put(
                "every label",
                Payload.merchantPayment("970436", "MER00000001", SHOP).with(labels()));
        codes.put(
                "merchant with postal code",
                Payload.merchantPayment("970436", "MER1", SHOP).with(61, "100000"));
        codes.put("cash at an ATM", Payload.cashWithdrawal("970415", "ATM00123", atm(), "REF0001", "T01"));
        Payload bill = Payload.merchantPayment("970436", "MER00000001", SHOP).withAmount(Vnd.of(200_000));
        codes.put("tip by the payer", bill.with(Tip.enteredByPayer()));
        codes.put("fixed fee", bill.with(Tip.fixed(Vnd.of(5_000))));
        codes.put("fee in percent", bill.with(Tip.percentage(250)));
        return codes;
    }

    private static Merchant atm() {
        return new Merchant(Merchant.ATM, "ATM PHO HUE", "HA NOI");
    }

    private static AdditionalData labels() {
        return AdditionalData.of(Label.BILL_NUMBER, "HD-2026/11")
                .with(Label.MOBILE_NUMBER, "0901234567")
                .with(Label.STORE, "Cua hang 7")
                .with(Label.LOYALTY_NUMBER, "***")
                .with(Label.REFERENCE, "REF-99")
                .with(Label.CUSTOMER, "KH 12")
                .with(Label.TERMINAL, "SHOP01")
                .with(Label.PURPOSE, "MUA HANG");
    }

    /** By the names the package has for it. */
    private static Map<String, String> meant(Payload code) {
        Map<String, String> fields = new LinkedHashMap<>();
        NapasAccount account = code.napasAccount().orElseThrow();
        fields.put("version", "01");
        put(fields, "initMethod", code.pointOfInitiation().map(PointOfInitiation::value));
        fields.put("provider.name", "VIETQR");
        fields.put("provider.service", account.service().code());
        fields.put("consumer.bankBin", account.bin());
        fields.put("consumer.bankNumber", account.number());
        fields.put("currency", code.currency());
        fields.put("nation", code.country());
        put(fields, "amount", code.amount().map(Vnd::toString));
        put(fields, "category", code.merchantCategory());
        put(fields, "merchant.name", code.merchantName());
        put(fields, "city", code.merchantCity());
        put(fields, "zipCode", code.postalCode());
        code.tip().ifPresent(tip -> put(fields, tip));
        code.additionalData().ifPresent(data -> put(fields, data));
        return fields;
    }

    private static void put(Map<String, String> fields, Tip tip) {
        switch (tip.kind()) {
            case ENTERED_BY_PAYER -> fields.put("tipAndFeeType", "01");
            case FIXED -> {
                fields.put("tipAndFeeType", "02");
                fields.put("tipAndFeeAmount", tip.value());
            }
            case PERCENTAGE -> {
                fields.put("tipAndFeeType", "03");
                fields.put("tipAndFeePercent", tip.value());
            }
        }
    }

    private static void put(Map<String, String> fields, AdditionalData data) {
        Map<Label, String> names = Map.of(
                Label.BILL_NUMBER, "billNumber",
                Label.MOBILE_NUMBER, "mobileNumber",
                Label.STORE, "store",
                Label.LOYALTY_NUMBER, "loyaltyNumber",
                Label.REFERENCE, "reference",
                Label.CUSTOMER, "customerLabel",
                Label.TERMINAL, "terminal",
                Label.PURPOSE, "purpose");
        names.forEach((label, name) -> put(fields, "additionalData." + name, data.get(label)));
    }

    private static void put(Map<String, String> fields, String name, Optional<String> value) {
        value.ifPresent(text -> fields.put(name, text));
    }

    /** All it found, but for how it names the parts of ID 38 and the checksum, which it has compared itself. */
    private static Map<String, String> said(JsonObject code) {
        Map<String, String> fields = new LinkedHashMap<>();
        code.forEach((name, value) -> {
            if (value instanceof JsonObject part)
                part.keySet().forEach(inner -> fields.put(name + "." + inner, part.getString(inner)));
            else if (!name.equals("isValid") && !name.equals("crc")) fields.put(name, code.getString(name));
        });
        fields.keySet().removeAll(List.of("provider.fieldId", "provider.guid", "provider.data"));
        return fields;
    }
}
