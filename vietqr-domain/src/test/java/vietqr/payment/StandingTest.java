package vietqr.payment;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.IssueResult.Issued;
import vietqr.payment.IssueResult.Rejected;
import vietqr.qr.Decoding;
import vietqr.qr.Payload;
import vietqr.qr.PointOfInitiation;
import vietqr.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final String number = Long.toString(Ids.next());
    private long merchant;

    @BeforeEach
    void aMerchantHasATerminal() {
        merchant = DATABASE.inTransaction(em -> {
            Merchants merchants = new Merchants(em, new Now());
            Merchant shop = merchants.add("Shop");
            merchants.addTerminal(shop, "SHOP01", "Shop 1");
            BankAccounts accounts = new BankAccounts(em, new Now());
            BankDirectory banks = BankDirectory.shipped();
            accounts.link(shop.id(), banks.find("MB").orElseThrow(), number, "CHU SHOP");
            accounts.link(shop.id(), banks.find("VCB").orElseThrow(), number, "CHU SHOP");
            return shop.id();
        });
    }

    @Test
    void aStaticCodeLeavesTheAmountToThePayer() {
        Issued issued = (Issued) issue(PaymentKind.STATIC, "MB", "SHOP01", "", 0, "Quầy 1");

        assertThat(issued.content()).matches("SQR[0-9a-f]{10} Quay 1");
        Payload payload = ((Decoding.Decoded) Payload.decode(issued.payload())).payload();
        assertThat(payload.amount()).isEmpty();
        assertThat(payload.pointOfInitiation()).contains(PointOfInitiation.STATIC);
        assertThat(issued.request()).isEmpty();
    }

    @Test
    void aTerminalHasOneStaticCodeHoweverOftenItIsAskedFor() {
        Issued first = (Issued) issue(PaymentKind.STATIC, "MB", "SHOP01", "", 0, "");
        Issued second = (Issued) issue(PaymentKind.STATIC, "MB", "SHOP01", "", 0, "khac");

        assertThat(second.content()).isEqualTo(first.content() + " khac");
    }

    @Test
    void eachServiceOfATerminalHasItsOwnCodeAndTheLastAmountCounts() {
        Issued cola = (Issued) issue(PaymentKind.SEMI_DYNAMIC, "MB", "SHOP01", "COLA", 10_000, "cola");
        Issued tea = (Issued) issue(PaymentKind.SEMI_DYNAMIC, "MB", "SHOP01", "TEA", 10_000, "tea");
        Issued dearer = (Issued) issue(PaymentKind.SEMI_DYNAMIC, "MB", "SHOP01", "COLA", 12_000, "cola");

        assertThat(cola.content()).matches("SMQR[0-9a-f]{10} cola").isEqualTo(dearer.content());
        assertThat(tea.content().substring(0, 14)).isNotEqualTo(cola.content().substring(0, 14));
        assertThat(((Decoding.Decoded) Payload.decode(dearer.payload()))
                        .payload()
                        .amount())
                .contains(Vnd.of(12_000));
    }

    @ParameterizedTest
    @CsvSource({
        "STATIC, XYZ, SHOP01, '', 0, x, E24",
        "STATIC, VCB, SHOP01, '', 0, x, E151",
        "STATIC, MB, SHOP99, '', 0, x, E152",
        "STATIC, MB, SHOP01, '', 0, 123456789012345678901, E26",
        "SEMI_DYNAMIC, VCB, SHOP01, COLA, 10000, x, E46",
        "SEMI_DYNAMIC, MB, SHOP99, COLA, 10000, x, E152",
        "SEMI_DYNAMIC, MB, SHOP01, '', 10000, x, E46",
        "SEMI_DYNAMIC, MB, SHOP01, COLA, 0, x, E46",
        "SEMI_DYNAMIC, MB, SHOP01, COLA, 10000, 123456789012345678901234, E46",
        "SEMI_DYNAMIC, MB, SHOP01, 12345678901234567890, 10000, x, E46"
    })
    void whatCannotBeIssuedIsRefused(
            PaymentKind kind,
            String bank,
            String terminal,
            String service,
            long amount,
            String content,
            ErrorCode code) {
        assertThat(issue(kind, bank, terminal, service, amount, content)).isEqualTo(new Rejected(code));
    }

    @Test
    void ourOwnPosterShowsTheCodeOfAnyBankAsItIsAndMakesNoSecond() {
        issue(PaymentKind.STATIC, "MB", "SHOP01", "", 0, "Quầy 1");

        String mb = code("MB", "SHOP01");
        assertThat(mb).contains("Quay 1").isEqualTo(code("MB", "SHOP01"));
        assertThat(code("VCB", "SHOP01")).contains("970436").isEqualTo(code("VCB", "SHOP01"));
        assertThat(code("VCB", "SHOP99")).isEmpty();
    }

    private String code(String bank, String terminal) {
        return DATABASE.inTransaction(em -> new Asking(em)
                .standing()
                .codeOf(
                        new BankAccounts(em, new Now())
                                .linked(
                                        BankDirectory.shipped()
                                                .find(bank)
                                                .orElseThrow()
                                                .bin(),
                                        number)
                                .orElseThrow(),
                        terminal)
                .orElse(""));
    }

    @Test
    void anAccountOfAnotherMerchantIsUnknown() {
        merchant++;
        assertThat(issue(PaymentKind.STATIC, "MB", "SHOP01", "", 0, "x")).isEqualTo(new Rejected(ErrorCode.E25));
    }

    private IssueResult issue(
            PaymentKind kind, String bank, String terminal, String service, long amount, String content) {
        StandingCommand command = new StandingCommand(
                merchant,
                kind,
                new Payee(bank, number, "A"),
                Vnd.of(amount),
                content,
                Asking.echo("", terminal, service));
        return DATABASE.inTransaction(em -> new Asking(em).standing(command));
    }
}
