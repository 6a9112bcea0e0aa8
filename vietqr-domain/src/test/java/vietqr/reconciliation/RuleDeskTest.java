package vietqr.reconciliation;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.approval.Requester;
import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.intake.Movement;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vietqr.reconciliation.Ledger.DAY;

/** New rules: kept as versions, tried without changing anything. */
class RuleDeskTest {
    private static final String BY_TEXT = """
            {"cutOff": "23:00", "patienceDays": 1, "rules": [
              {"name": "text", "key": "CONTENT", "days": 2, "grades": ["DAY"]}]}""";

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Now now =
            new Now(new SettableClock(DAY.atTime(15, 0).atZone(BankingDay.ZONE).toInstant()));

    private Ledger ledger;

    @BeforeEach
    void anAccount() {
        ledger = new Ledger(DATABASE, now);
    }

    @Test
    void anAccountsOwnRulesHoldAndOldVersionsStay() {
        RuleSet shipped = holding();
        assertThat(shipped.accountId()).isEmpty();
        RuleSet first = keep(BY_TEXT);
        RuleSet second = keep(BY_TEXT.replace("\"days\": 2", "\"days\": 1"));
        assertThat(List.of(first.version(), second.version())).containsExactly(1, 2);
        assertThat(holding().id()).isEqualTo(second.id());
        assertThat(DATABASE.<Integer>inTransaction(em -> new RuleSets(em)
                        .history(OptionalLong.of(ledger.account.id()))
                        .size()))
                .isEqualTo(2);
        assertThat(RulesText.read(first.rules())).isEqualTo(RulesText.read(BY_TEXT));
        assertThat(second.createdBy()).isEqualTo("client:test");
        assertThat(new Ledger(DATABASE, now).account.id()).isNotEqualTo(ledger.account.id());
    }

    @Test
    void whatIsWrongIsSaidAndNotKept() {
        assertThat(RuleDesk.objectionTo("{}"))
                .hasValueSatisfying(why -> assertThat(why).contains("rules"));
        assertThat(RuleDesk.objectionTo(BY_TEXT)).isEmpty();
        assertThatThrownBy(() -> keep("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(holding().accountId()).isEmpty();
    }

    @Test
    void aTrialTellsWhatWouldChangeAndChangesNothing() {
        long statement = ledger.statement(DAY, DAY, null, null);
        Movement byReference = ledger.comes(DAY, 50_000, "FT26069111111", "noi dung mot ne");
        long lost = ledger.lists(statement, DAY, 50_000, "FT26069111111", "noi dung khac han");
        ledger.comes(DAY, 60_000, "FT26069222222", "tien nha thang ba");
        ledger.lists(statement, DAY, 60_000, "FT26069222222", "tien nha thang ba");
        ledger.run(DAY);
        Movement byText = ledger.comes(DAY, 70_000, "FT26069333333", "tien dien thang ba");
        long found = ledger.lists(statement, DAY, 70_000, "", "tien dien thang ba");
        ledger.lists(statement, DAY, 80_000, "", "khong ai biet la gi");

        Trial trial = tried(RulesText.read(BY_TEXT));

        assertThat(trial.same()).isEqualTo(1);
        assertThat(trial.found()).isEqualTo(1);
        assertThat(trial.lost()).isEqualTo(1);
        assertThat(trial.loose()).isEqualTo(2);
        assertThat(trial.looseMovements()).isEqualTo(1);
        assertThat(trial.changes())
                .containsExactly(
                        new Trial.Change(true, "text", List.of(found), List.of(byText.id())),
                        new Trial.Change(false, "reference", List.of(lost), List.of(byReference.id())));
        assertThat(ledger.matches()).hasSize(2);
        assertThat(ledger.breaks()).isEmpty();
    }

    private Trial tried(Rules rules) {
        return DATABASE.inTransaction(em -> new DryRuns(new Books(em), new MatchBook(em, now))
                .of(ledger.account, new Days(DAY, DAY), rules)
                .orElseThrow());
    }

    private RuleSet keep(String rules) {
        return DATABASE.inTransaction(
                em -> new RuleDesk(em, new RuleSets(em), now).keepFor(ledger.account, rules, Requester.client("test")));
    }

    private RuleSet holding() {
        return DATABASE.inTransaction(em -> new RuleSets(em).holding(ledger.account.id()));
    }
}
