package vietqr.intake;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.payment.Asking;
import vietqr.payment.Tally;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class IncomeTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final LocalDate TODAY = BankingDay.of(Instant.now());

    private BankAccount account;
    private Sight sight;

    @BeforeEach
    void aMerchantTakesMoney() {
        account = DATABASE.inTransaction(em -> {
            Merchants merchants = new Merchants(em, new Now());
            var merchant = merchants.add("Shop");
            merchants.addTerminal(merchant, "T1", "Till");
            var mb = BankDirectory.shipped().find("MB").orElseThrow();
            return new BankAccounts(em, new Now()).link(merchant.id(), mb, Long.toString(Ids.next()), "SHOP");
        });
        sight = Sight.of(List.of(account.merchantId()));
    }

    @Test
    void dayCountsWhatPaidARequestOnceOrAgainAndAgain() {
        pay("A", 150_000, asked(150_000), Instant.now());
        String till = DATABASE.inTransaction(em -> new Asking(em).standing(account, "T1", "", Vnd.ZERO));
        pay("B", 20_000, till, Instant.now());
        pay("C", 30_000, till, Instant.now());
        assertThat(income(sight)).isEqualTo(new Tally(Vnd.of(200_000), 3));
    }

    @Test
    void otherDaysUnmatchedMoneyAndOtherMerchantsAreNotCounted() {
        pay("A", 150_000, asked(150_000), BankingDay.start(TODAY).minusMillis(1));
        pay("B", 1_000, "no code at all", Instant.now());
        pay("C", 99_000, "VQR", Instant.now());
        assertThat(income(sight)).isEqualTo(Tally.NOTHING);
        pay("D", 7_000, asked(7_000), Instant.now());
        assertThat(income(sight)).isEqualTo(new Tally(Vnd.of(7_000), 1));
        assertThat(income(Sight.of(List.of(-1L)))).isEqualTo(Tally.NOTHING);
        assertThat(income(Sight.of(List.of()))).isEqualTo(Tally.NOTHING);
        assertThat(income(Sight.EVERYTHING).count()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void theDayIsToldHourByHourOfVietnam() {
        LocalDate yesterday = TODAY.minusDays(1);
        pay("A", 150_000, asked(150_000), BankingDay.start(yesterday));
        pay("B", 20_000, asked(20_000), BankingDay.start(yesterday).plus(Duration.ofMinutes(30)));
        pay("C", 7_000, asked(7_000), BankingDay.end(yesterday).minusMillis(1));

        List<Vnd> hours = DATABASE.inTransaction(em -> new Income(em).byHour(sight, yesterday));

        assertThat(hours).hasSize(24);
        assertThat(hours.get(0)).isEqualTo(Vnd.of(170_000));
        assertThat(hours.get(23)).isEqualTo(Vnd.of(7_000));
        assertThat(hours.subList(1, 23)).containsOnly(Vnd.ZERO);
    }

    @Test
    void whatNobodyHadAskedForIsSurplus() {
        String content = asked(150_000);
        pay("A", 150_000, content, Instant.now());
        assertThat(surplus()).isEqualTo(Tally.NOTHING);
        pay("B", 150_000, content, Instant.now());
        pay("C", 170_000, asked(100_000), Instant.now());
        pay("D", 40_000, asked(100_000), Instant.now());
        assertThat(surplus()).isEqualTo(new Tally(Vnd.of(220_000), 2));
    }

    @Test
    void noticeIsFoundByItsReferenceOnTheAccountOnly() {
        pay("A", 7_000, asked(7_000), Instant.now());
        assertThat(notice(account.id(), reference("A")).orElseThrow().bodyText())
                .contains(reference("A"));
        assertThat(notice(account.id(), reference("B"))).isEmpty();
        assertThat(notice(-1, reference("A"))).isEmpty();
    }

    private String asked(long amount) {
        return DATABASE.inTransaction(
                em -> new Asking(em).dynamic(account, Vnd.of(amount)).content());
    }

    private void pay(String name, long amount, String content, Instant at) {
        byte[] body = """
                {"transactionid":"%1$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":%3$d,"content":"%4$s",
                 "bankaccount":"%5$s","transType":"C"}""".formatted(reference(name), at.toEpochMilli(), amount, content, account.number())
                .getBytes(StandardCharsets.UTF_8);
        IntakeResult result = DATABASE.inTransaction(em -> IntakeUnderTest.of(em, new Now(), new FakeEvent<>())
                .acceptMb(new BankMessage(account.bankBin(), "bank-mb", "127.0.0.1", body)));
        assertThat(result).isInstanceOf(IntakeResult.Accepted.class);
    }

    /** Made the account's own, so that tests do not meet in the shared database. */
    private String reference(String name) {
        return name + "-" + account.number();
    }

    private Tally surplus() {
        return DATABASE.inTransaction(em -> new Income(em).surplus(sight, TODAY));
    }

    private static Tally income(Sight sight) {
        return DATABASE.inTransaction(em -> new Income(em).of(sight, TODAY));
    }

    private static Optional<Notice> notice(long accountId, String reference) {
        return DATABASE.inTransaction(em -> new Notices(em).about(accountId, reference));
    }
}
