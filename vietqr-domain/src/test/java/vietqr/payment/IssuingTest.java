package vietqr.payment;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.bank.BankAccount;
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
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class IssuingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final String number = Long.toString(Ids.next());
    private long merchant;

    @BeforeEach
    void aMerchantHasALinkedAccount() {
        merchant = DATABASE.inTransaction(em -> {
            long id = new Merchants(em, new Now()).add("Shop").id();
            new BankAccounts(em, new Now())
                    .link(id, BankDirectory.shipped().find("MB").orElseThrow(), number, "CHU SHOP");
            return id;
        });
    }

    @Test
    void theCodeSaysWhoGetsHowMuchForWhat() {
        Issued issued = (Issued) issue(command("MB", number, "Thanh toán đơn 01"));

        PaymentRequest request = issued.request().orElseThrow();
        assertThat(issued.content()).isEqualTo(request.code() + " Thanh toan don 01");
        assertThat(issued.holder()).isEqualTo("CHU SHOP");
        assertThat(issued.linked()).isTrue();
        Payload payload = decoded(issued.payload());
        assertThat(payload.napasAccount().orElseThrow().bin()).isEqualTo("970422");
        assertThat(payload.napasAccount().orElseThrow().number()).isEqualTo(number);
        assertThat(payload.amount()).contains(Vnd.of(150_000));
        assertThat(payload.purpose()).contains(issued.content());
    }

    @Test
    void theRequestIsStoredBeforeTheAnswer() {
        PaymentRequest request =
                ((Issued) issue(command("970422", number, "x"))).request().orElseThrow();

        PaymentRequest stored = DATABASE.inTransaction(em ->
                payments(em).byTransactionRefId(request.transactionRefId()).orElseThrow());
        assertThat(stored.payload()).isEqualTo(request.payload());
        assertThat(stored.createdAt()).isEqualTo(request.createdAt());
        assertThat(stored.state()).isEqualTo(PaymentState.WAITING);
        assertThat(request.transactionRefId()).hasSize(48);
    }

    @Test
    void anAccountOfAnotherMerchantIsOnlyAPlainCode() {
        IssueCommand foreign = new IssueCommand(
                merchant + 1,
                Direction.C,
                new Payee("MB", number, "Nguyễn Văn A"),
                Optional.empty(),
                Vnd.of(1000),
                "x",
                true,
                echo());
        Issued issued = (Issued) issue(foreign);

        assertThat(issued.linked()).isFalse();
        assertThat(issued.request()).isEmpty();
        assertThat(issued.holder()).isEqualTo("NGUYEN VAN A");
    }

    @Test
    void aMasterMerchantAsksForTheAccountsUnderIt() {
        long branch = Ids.next();
        long[] master = new long[2];
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, new Now());
            Merchant head = merchants.add("Head");
            merchants.promote(head.id());
            Merchant under = merchants.addUnder(head, "BRANCH-" + branch);
            new BankAccounts(em, new Now())
                    .link(under.id(), BankDirectory.shipped().find("MB").orElseThrow(), "" + branch, "CHI NHANH");
            master[0] = head.id();
            master[1] = under.id();
        });
        IssueCommand asked = new IssueCommand(
                master[0],
                Direction.C,
                new Payee("MB", "" + branch, "A"),
                Optional.empty(),
                Vnd.of(1000),
                "x",
                true,
                echo());

        Issued issued = (Issued) issue(asked);
        assertThat(issued.holder()).isEqualTo("CHI NHANH");
        assertThat(issued.request().orElseThrow().merchantId()).isEqualTo(master[1]);
    }

    @Test
    void withoutReconciliationTheContentStaysAsItIsAndNobodyWaits() {
        IssueCommand plain = new IssueCommand(
                merchant,
                Direction.C,
                new Payee("MB", number, "A"),
                Optional.empty(),
                Vnd.of(1000),
                "Mua hang",
                false,
                echo());
        Issued issued = (Issued) issue(plain);

        assertThat(issued.content()).isEqualTo("Mua hang");
        assertThat(issued.request()).isEmpty();
        assertThat(issued.linked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "XYZ, 0123456789, x, E24",
        "970499, 0123456789, x, E24",
        "MB, 01234567890123456789, x, E46",
        "MB, 0123-456, x, E46",
        "MB, 0123456789, 123456789012345678901234567890123456789012345678901, E26"
    })
    void whatCannotBePaidIsRefused(String bank, String account, String content, ErrorCode code) {
        assertThat(issue(command(bank, account, content))).isEqualTo(new Rejected(code));
    }

    @Test
    void aCodeForAVirtualAccountPaysIntoIt() {
        arrange(Optional.of("VQ" + number.substring(4)), false);

        Issued issued = (Issued) issue(command("MB", number, "x"));

        assertThat(issued.virtualAccount()).contains("VQ" + number.substring(4));
        assertThat(decoded(issued.payload()).napasAccount().orElseThrow().number())
                .isEqualTo("VQ" + number.substring(4));
        assertThat(payee(issued.request().orElseThrow()).accountNumber()).isEqualTo("VQ" + number.substring(4));
        assertThat(issued.content()).matches("VQR[0-9a-f]{10} x");
    }

    @Test
    void theTextOfAMerchantQrStaysAsItIs() {
        arrange(Optional.empty(), true);
        terminal("SHOP01");

        Issued issued = (Issued) issue(command("MB", number, "Thanh toán 01"));

        PaymentRequest request = issued.request().orElseThrow();
        assertThat(issued.content()).isEqualTo("Thanh toan 01").isEqualTo(request.content());
        assertThat(request.terminalLabel()).contains("SHOP01");
        assertThat(request.referenceLabel()).contains("ORD1");
        assertThat(request.transferText()).isEqualTo(request.code() + " Thanh toan 01");
    }

    @Test
    void aMerchantQrNeedsNoText() {
        terminal("SHOP01");
        Issued issued = (Issued) issue(merchantQr(number, null, "ORD1"));

        assertThat(issued.content())
                .isEqualTo(issued.request().orElseThrow().code().value());
        assertThat(issue(command("MB", number, null))).isEqualTo(new Rejected(ErrorCode.E46));
    }

    @Test
    void whatCannotBeAMerchantQrIsRefused() {
        assertThat(issue(merchantQr(number, "x", "ORD1"))).isEqualTo(new Rejected(ErrorCode.E35));
        terminal("SHOP01");
        assertThat(issue(merchantQr("1" + number, "x", "ORD1"))).isEqualTo(new Rejected(ErrorCode.E36));
        assertThat(issue(merchantQr(number, "12345678901234567890", "ORD1"))).isEqualTo(new Rejected(ErrorCode.E34));
        assertThat(issue(merchantQr(number, "x", "12345678901234"))).isEqualTo(new Rejected(ErrorCode.E34));
        assertThat(issue(merchantQr(number, "1234567890123456789", "1234567890123")))
                .isInstanceOf(Issued.class);
    }

    private void arrange(Optional<String> virtual, boolean merchantQr) {
        DATABASE.run(em -> {
            BankAccounts accounts = new BankAccounts(em, new Now());
            long id = accounts.linked("970422", number).orElseThrow().id();
            assertThat(accounts.arrange(id, virtual, merchantQr)).isTrue();
        });
    }

    private void terminal(String code) {
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, new Now());
            merchants.addTerminal(merchants.find(merchant).orElseThrow(), code, code);
        });
    }

    private IssueCommand merchantQr(String account, String content, String orderId) {
        return new IssueCommand(
                merchant,
                Direction.C,
                new Payee("MB", account, "A"),
                Optional.empty(),
                Vnd.of(150_000),
                content,
                true,
                true,
                Asking.echo(orderId, null, ""));
    }

    @Test
    void moreThanTheCodeCanCarryIsRefused() {
        IssueCommand huge = new IssueCommand(
                merchant,
                Direction.C,
                new Payee("MB", number, "A"),
                Optional.empty(),
                Vnd.of(10_000_000_000_000L),
                "x",
                true,
                echo());
        assertThat(issue(huge)).isEqualTo(new Rejected(ErrorCode.E46));
    }

    @Test
    void moneyThatGoesOutIsWatchedOnTheMerchantsOwnAccount() {
        Payee customer = new Payee("VCB", "9988776655", "Trần Thị B");
        Payee own = new Payee("MB", number, "SHOP");
        Issued issued = (Issued) issue(new IssueCommand(
                merchant, Direction.D, customer, Optional.of(own), Vnd.of(1000), "hoan tien", true, echo()));

        assertThat(decoded(issued.payload()).napasAccount().orElseThrow().number())
                .isEqualTo("9988776655");
        assertThat(issued.holder()).isEqualTo("TRAN THI B");
        PaymentRequest request = issued.request().orElseThrow();
        assertThat(request.direction()).isEqualTo(Direction.D);
        assertThat(payee(request)).isEqualTo(new Payee("970436", "9988776655", "TRAN THI B"));
    }

    @Test
    void moneyThatComesInIsForTheLinkedAccountWhateverTheMerchantCallsItsHolder() {
        PaymentRequest request =
                ((Issued) issue(command("MB", number, "x"))).request().orElseThrow();

        assertThat(payee(request)).isEqualTo(new Payee("970422", number, "CHU SHOP"));
    }

    /** As another node reads it. */
    private static Payee payee(PaymentRequest request) {
        return DATABASE.inTransaction(em ->
                payments(em).find(request.id()).orElseThrow().payee(em.find(BankAccount.class, request.accountId())));
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        PaymentRequest request =
                ((Issued) issue(command("MB", number, "x"))).request().orElseThrow();
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));
        DATABASE.run(em -> payments(em).cancel(request.transactionRefId()));

        DATABASE.run(em -> {
            assertThat(payments(em).find(request.id()).orElseThrow().state()).isEqualTo(PaymentState.CANCELLED);
            assertThat(payments(em).timelineOf(request.id()))
                    .extracting(TimelineEntry::seq)
                    .containsExactly(1, 2);
        });
    }

    private IssueResult issue(IssueCommand command) {
        return DATABASE.inTransaction(em -> new Asking(em).dynamic(command));
    }

    private IssueCommand command(String bank, String account, String content) {
        Payee payee = new Payee(bank, account, "A");
        return new IssueCommand(merchant, Direction.C, payee, Optional.empty(), Vnd.of(150_000), content, true, echo());
    }

    private static Payload decoded(String text) {
        assertThat(Payload.decode(text)).isInstanceOf(Decoding.Decoded.class);
        return ((Decoding.Decoded) Payload.decode(text)).payload();
    }

    private static Payments payments(EntityManager em) {
        return new Payments(em, new Now(), new FakeEvent<>());
    }

    private static Echo echo() {
        return new Echo("ORD1", null, "", "", "", "", "", "[]");
    }
}
