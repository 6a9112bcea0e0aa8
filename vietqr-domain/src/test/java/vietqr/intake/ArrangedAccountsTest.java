package vietqr.intake;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BidvPayment;
import vietqr.dialect.BidvQuestion;
import vietqr.dialect.Formats;
import vietqr.dialect.Handled;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.MbMerchantQr;
import vietqr.dialect.Outcome;
import vietqr.dialect.Transfer;
import vietqr.kernel.Fields;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.Direction;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** Codes whose text does not tell which was paid, and bills: the bank names them, each in its own form. */
class ArrangedAccountsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String SERVICE = "SHOPS";

    private final String suffix = Long.toString(Ids.next() % 1_000_000_000L);
    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private BankAccount mb;
    private BankAccount bidv;

    @BeforeEach
    void theBanksHaveSetUpTheAccountsOfAMerchant() {
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, new Now());
            Merchant shop = merchants.add("Shop");
            merchants.addTerminal(shop, "T" + suffix, "Quay 1");
            mb = linked(em, shop, "MB", "1" + suffix, Optional.empty(), true);
            bidv = linked(em, shop, "BIDV", "2" + suffix, Optional.of("V3C" + suffix), false);
        });
    }

    @Test
    void aMerchantQrIsPaidByTerminalAndOrder() {
        PaymentRequest request = ask(mb, "DON-7");

        assertThat(tell(posting(request, request.referenceLabel().orElseThrow(), "")))
                .isEqualTo(Outcome.BOOKED);
        assertThat(state(request)).isEqualTo(PaymentState.PAID);
        assertThat(recorded.fired())
                .singleElement()
                .satisfies(told -> assertThat(told.movement().transactionId()).isEqualTo(request.reference()));
    }

    @Test
    void ofTwoMerchantQrsForOneOrderTheTraceTellsWhich() {
        PaymentRequest older = ask(mb, "DON-8");
        PaymentRequest newer = ask(mb, "DON-8");

        tell(posting(older, "DON-8", older.code().value()));

        assertThat(state(older)).isEqualTo(PaymentState.PAID);
        assertThat(state(newer)).isEqualTo(PaymentState.WAITING);
    }

    @Test
    void aMerchantQrWithoutOrderIsNamedByItsCode() {
        PaymentRequest request = ask(mb, "");

        assertThat(request.referenceLabel()).contains(request.code().value());
        tell(posting(request, request.code().value(), ""));
        assertThat(state(request)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void theBalanceChangeOfAMerchantQrIsKnownByTheTraceInItsText() {
        PaymentRequest request = ask(mb, "DON-9");
        Transfer transfer = transfer(
                Transfer.Target.ofAccount("", mb.number()),
                "CT DI " + request.transferText().toUpperCase());

        assertThat(tell(MbBalanceChange.NAME, transfer)).isEqualTo(Outcome.BOOKED);
        assertThat(state(request)).isEqualTo(PaymentState.PAID);
    }

    /** The checksum covers neither the bank's reference nor the order. */
    @Test
    void nobodyMakesSecondMoneyOfAPostingTheyHaveSeen() {
        PaymentRequest paid = ask(mb, "DON-10");
        PaymentRequest unpaid = ask(mb, "DON-11");
        Transfer genuine = posting(paid, "DON-10", "");
        String seal = "C" + suffix;

        assertThat(tellSealed(genuine, seal)).isEqualTo(Outcome.BOOKED);
        assertThat(tellSealed(genuine, seal)).isEqualTo(Outcome.BOOKED);
        assertThat(tellSealed(posting(paid, "DON-10", ""), seal)).isEqualTo(Outcome.CONTRADICTED);
        assertThat(tellSealed(posting(unpaid, "DON-11", ""), seal.toLowerCase()))
                .isEqualTo(Outcome.CONTRADICTED);
        assertThat(state(unpaid)).isEqualTo(PaymentState.WAITING);
        assertThat(matches(paid.code().value())).isEqualTo(1);
    }

    @Test
    void theTerminalThatTheCodeNamesIsTheRequestsOwn() {
        PaymentRequest request = ask(mb, "DON-12");

        assertThat(request.terminalCode()).isEqualTo(request.terminalLabel().orElseThrow());
    }

    @Test
    void aStandingMerchantQrIsKnownByItsTrace() {
        DATABASE.inTransaction(em -> new Asking(em).standing(mb, "T" + suffix, "", Vnd.ZERO));
        String code = DATABASE.inTransaction(
                em -> em.createQuery("select p.code from PaymentRequest p where p.accountId = :id", String.class)
                        .setParameter("id", mb.id())
                        .getSingleResult());
        Transfer.Target target = new Transfer.Target("", "", "T" + suffix, "", "", "");

        assertThat(tell(MbMerchantQr.NAME, transfer(target, code))).isEqualTo(Outcome.BOOKED);
        assertThat(matches(code)).isEqualTo(1);
    }

    @Test
    void aBillOfAVirtualAccountIsSeenAndPaid() {
        PaymentRequest request = ask(bidv, "ORD");
        assertThat(request.code().value()).matches("VQR\\d{4}[0-9A-F]{5}[0-9A-Z]{4}");

        assertThat(billsOf("V3C" + suffix)).contains(request.code().value());
        Transfer.Target target = new Transfer.Target(
                "", "V3C" + suffix, "", "", SERVICE, request.code().value().toLowerCase());
        assertThat(tell(BidvPayment.NAME, transfer(target, ""))).isEqualTo(Outcome.BOOKED);
        assertThat(state(request)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aBillIsAlsoFoundInTheTextOfAnyOtherChannel() {
        PaymentRequest request = ask(bidv, "ORD");
        String text = "MBVCB.123." + request.code().value().toLowerCase() + ".THANH TOAN.CT tu 0123";

        assertThat(tell(MbBalanceChange.NAME, transfer(Transfer.Target.ofAccount("", bidv.number()), text), bidv))
                .isEqualTo(Outcome.BOOKED);
        assertThat(state(request)).isEqualTo(PaymentState.PAID);
    }

    private static BankAccount linked(
            EntityManager em, Merchant shop, String bank, String number, Optional<String> virtual, boolean merchantQr) {
        Bank found = BankDirectory.shipped().find(bank).orElseThrow();
        BankAccounts accounts = new BankAccounts(em, new Now());
        BankAccount account = accounts.link(shop.id(), found, number, "CHU SHOP");
        assertThat(accounts.arrange(account.id(), virtual, merchantQr)).isTrue();
        return account;
    }

    private static PaymentRequest ask(BankAccount account, String orderId) {
        return DATABASE.inTransaction(em -> new Asking(em).dynamic(account, Vnd.of(150_000), orderId));
    }

    private Transfer posting(PaymentRequest request, String order, String trace) {
        String terminal = request.terminalLabel().orElseThrow();
        return transfer(new Transfer.Target("", "", terminal, order, "", ""), trace);
    }

    private static Transfer transfer(Transfer.Target target, String content) {
        String reference = "FT" + Ids.next();
        return new Transfer(reference, reference, target, Direction.C, Vnd.of(150_000), content, new Now().get());
    }

    private Outcome tell(Transfer transfer) {
        return tell(MbMerchantQr.NAME, transfer);
    }

    private Outcome tell(String format, Transfer transfer) {
        return tell(format, transfer, format.equals(BidvPayment.NAME) ? bidv : mb);
    }

    private Outcome tellSealed(Transfer transfer, String seal) {
        byte[] body = Formats.all().get(MbMerchantQr.NAME).write(transfer).body();
        String open = new String(body, StandardCharsets.UTF_8);
        String sealed = open.substring(0, open.lastIndexOf('}')) + ",\"checkSum\":\"" + seal + "\"}";
        return tell(MbMerchantQr.NAME, sealed.getBytes(StandardCharsets.UTF_8), mb);
    }

    private Outcome tell(String formatName, Transfer transfer, BankAccount account) {
        return tell(formatName, Formats.all().get(formatName).write(transfer).body(), account);
    }

    private Outcome tell(String formatName, byte[] body, BankAccount account) {
        BankFormat format = Formats.all().get(formatName);
        Arrival arrival = new Arrival(body, Map.of(), UnaryOperator.identity(), new Now().get());
        Handled handled = DATABASE.inTransaction(
                em -> IntakeUnderTest.of(em, new Now(), recorded).take(voice(account), format, arrival));
        return handled.outcome();
    }

    private static Voice voice(BankAccount account) {
        String bin = account.bankBin();
        return new Voice(bin, OptionalLong.empty(), Optional.of(bin), OptionalLong.empty(), SERVICE, "bank", "::1");
    }

    private String billsOf(String customer) {
        String body = "{\"service_id\":\"" + SERVICE + "\",\"customer_id\":\"" + customer + "\"}";
        BidvQuestion question = new BidvQuestion(
                SERVICE,
                customer,
                Fields.parse(body.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        return DATABASE.inTransaction(em -> {
            PaidCodes codes = new PaidCodes(em, new BankAccounts(em, new Now()), new TerminalAccounts(em), new Now());
            return new BidvBills(codes).of(question, voice(bidv)).body();
        });
    }

    private static PaymentState state(PaymentRequest request) {
        return DATABASE.inTransaction(
                em -> em.find(PaymentRequest.class, request.id()).state());
    }

    private static long matches(String code) {
        return DATABASE.inTransaction(em -> em.createQuery(
                        "select count(m) from PaymentMatch m, PaymentRequest p where m.requestId = p.id and p.code = :code",
                        Long.class)
                .setParameter("code", code)
                .getSingleResult());
    }
}
