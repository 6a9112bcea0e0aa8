package vietqr.sandbox;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.dialect.Formats;
import vietqr.intake.DebitMark;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.Direction;
import vietqr.refund.BankAnswer;
import vietqr.refund.RefundOrder;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class SandboxBankTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final SettableClock clock = new SettableClock(Instant.parse("2026-01-05T03:00:00Z"));
    private final FakeEvent<MovementRecorded> recorded = new FakeEvent<>();
    private final String account = account();
    private final SandboxBank bank = bank("sandbox");

    @Test
    void aRefundIsSentUnderAReferenceOfTheBanks() {
        BankAnswer answer = bank.send(order("HOAN TIEN"));
        assertThat(answer.outcome()).isEqualTo(BankAnswer.Outcome.SENT);
        assertThat(answer.reference()).matches("FT26005[0-9A-Z]{9}");
    }

    @Test
    void theSameOrderAgainIsTheSameRefund() {
        RefundOrder order = order("HOAN TIEN");
        assertThat(bank.send(order)).isEqualTo(bank.send(order)).isEqualTo(bank.ask(order));
        assertThat(debits()).isEqualTo(1);
    }

    @Test
    void aLittleLaterTheDebitIsTold() {
        RefundOrder order = order("HOAN TIEN");
        String reference = bank.send(order).reference();
        bank.tellDueDebits();
        assertThat(recorded.fired()).isEmpty();

        assertThat(debits()).isEqualTo(1);
        MovementRecorded debit = recorded.fired().get(0);
        assertThat(debit.movement().reference()).isEqualTo(reference);
        assertThat(debit.movement().direction()).isEqualTo(Direction.D);
        assertThat(debit.movement().content()).isEqualTo(order.content());
    }

    @ParameterizedTest
    @CsvSource({"hoan REFUSE,E43", "noaccount,E216", "x NoBank y,E217", "NORECORD,E218"})
    void aWordMakesItRefuse(String content, ErrorCode why) {
        RefundOrder order = order(content);
        assertThat(bank.send(order)).isEqualTo(BankAnswer.refused(why)).isEqualTo(bank.ask(order));
        assertThat(debits()).isZero();
    }

    @Test
    void aTimeOutHidesARefundThatHappened() {
        RefundOrder order = order("TIMEOUT");
        assertThat(bank.send(order)).isEqualTo(BankAnswer.unknown());
        assertThat(bank.ask(order).outcome()).isEqualTo(BankAnswer.Outcome.SENT);
        assertThat(debits()).isEqualTo(1);
    }

    @Test
    void aLostOrderIsUnknownToTheBankUntilItIsRepeated() {
        RefundOrder order = order("LOST");
        assertThat(bank.send(order)).isEqualTo(BankAnswer.unknown());
        assertThat(bank.ask(order)).isEqualTo(BankAnswer.notThere());
        assertThat(debits()).isZero();
        assertThat(bank.send(order).outcome()).isEqualTo(BankAnswer.Outcome.SENT);
        assertThat(debits()).isEqualTo(1);
    }

    @Test
    void anUnknownOneStaysSo() {
        RefundOrder order = order("UNKNOWN");
        assertThat(bank.send(order)).isEqualTo(BankAnswer.unknown()).isEqualTo(bank.ask(order));
        assertThat(debits()).isZero();
    }

    @Test
    void whatItNeverHeardOfIsNotThere() {
        assertThat(bank.ask(order("HOAN TIEN"))).isEqualTo(BankAnswer.notThere());
    }

    @Test
    void itServesNobodyInProduction() {
        assertThat(bank.serves("970422")).isTrue();
        assertThat(bank("production").serves("970422")).isFalse();
    }

    /** Lets time pass, has everything told that is due, and counts what came on this account. */
    private long debits() {
        clock.advance(Duration.ofMinutes(1));
        bank.tellDueDebits();
        return recorded.fired().stream()
                .filter(event -> event.movement().accountNumber().equals(account))
                .count();
    }

    private RefundOrder order(String content) {
        DebitMark mark = DebitMark.of(Ids.next());
        return new RefundOrder(mark, "970422", account, "FT0", Vnd.of(50_000), content + " " + mark);
    }

    private static String account() {
        return DATABASE.inTransaction(em -> {
            long merchant = new Merchants(em, new Now()).add("Shop").id();
            return new BankAccounts(em, new Now())
                    .link(merchant, BankDirectory.shipped().find("MB").orElseThrow(), "" + Ids.next(), "SHOP")
                    .number();
        });
    }

    private SandboxBank bank(String environment) {
        SandboxLedger ledger = new SandboxLedger() {
            @Override
            BankAnswer ordered(RefundOrder order) {
                return DATABASE.inTransaction(em -> ledger(em).ordered(order));
            }

            @Override
            BankAnswer asked(RefundOrder order) {
                return DATABASE.inTransaction(em -> ledger(em).asked(order));
            }

            @Override
            boolean tellNext() {
                return DATABASE.inTransaction(em -> ledger(em).tellNext());
            }
        };
        Map<String, String> set = Map.of(
                "vietqr.environment", environment,
                "vietqr.public.url", "https://pay.example.vn",
                "vietqr.master.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        return new SandboxBank(ledger, Settings.read(set::get));
    }

    private SandboxLedger ledger(EntityManager em) {
        Now now = new Now(clock);
        return new SandboxLedger(em, IntakeUnderTest.of(em, now, recorded), Formats.all(), now);
    }
}
