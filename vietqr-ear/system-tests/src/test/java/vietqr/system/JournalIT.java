package vietqr.system;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.journal.JournalTables;
import vietqr.system.browser.Browsing;
import vietqr.system.tool.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The journal of a gateway that has worked: its own account cannot alter it, and if somebody else does, it shows. */
@ExtendWith(Browsing.class)
class JournalIT {
    private static final Duration SOON = Until.SOON;
    private static final String SEALED = "select count(*) from journal_entry e join movement m on m.id = e.record"
            + " where e.source = 'movement' and m.reference = ?";

    private final Launch launch = Launch.fresh("journal").with("VIETQR_JOURNAL_SEAL_AFTER", "1");
    private final Browser browser;
    private Gateway gateway;

    JournalIT(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void start() {
        gateway = Gateway.start(launch);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whatWasSealedCannotBeAlteredWithoutShowing() {
        Credit first = sealed();
        Credit second = sealed();
        assertThat(gateway.log()).doesNotContain("may alter");
        theApplicationCannotAlterIt();
        String correction = corrected(second);

        Command.Result intact = verify("--lang", "en");
        assertThat(intact.output()).contains("The journal is intact");
        assertThat(intact.exitCode()).isZero();
        String anchor = verify("--head").output().strip();
        assertThat(anchor).matches("\\d+:[0-9a-f]{64}");
        assertThat(verify("--expect", anchor, "--lang", "vi").output()).contains("Sổ nhật ký nguyên vẹn");
        assertThat(verify("--expect", "1:" + "0".repeat(64)).exitCode()).isEqualTo(1);
        assertThat(verify("--expect", "nonsense").exitCode()).isEqualTo(2);

        anAlterationIsNamed(second);
        anAlteredCorrectionIsNamed(correction);
        theStoppedGatewayIsVerifiedToo(first);
    }

    /** A payment that is in the chain. */
    private Credit sealed() {
        Credit credit = Order.ask(gateway.http(), 45_000).paid();
        credit.tell(gateway.http());
        Until.holds("sealed", SOON, () -> gateway.database().number(SEALED, credit.reference()) == 1);
        return credit;
    }

    /** The money is taken back from its request and put down to another; all of it is in the chain. */
    private String corrected(Credit credit) {
        Order meant = Order.ask(gateway.http(), credit.amount());
        try (Correcting people = new Correcting(gateway, browser)) {
            people.as(Demo.FINANCE);
            people.look(credit);
            people.takeBack("Nhầm đơn");
            people.as(Demo.APPROVER);
            people.approve(credit);
            people.as(Demo.FINANCE);
            people.look(credit);
            people.putDown(meant, "Đúng đơn này");
        }
        assertThat(new Ledger(gateway.database()).state(meant)).isEqualTo("PAID");
        new Invariants(gateway.database()).hold();
        for (String table : List.of("payment_correction", "payment_match", "payment_reversal", "payment_timeline"))
            Until.holds("sealed " + table, SOON, () -> unsealed(table) == 0);
        return gateway.database().text("select max(id) from payment_correction");
    }

    private long unsealed(String table) {
        return gateway.database()
                .number(
                        "select count(*) from " + table + " t left join journal_entry e on e.source = ?"
                                + " and e.record = t.id where e.record is null",
                        table);
    }

    private void theApplicationCannotAlterIt() {
        Database application = asTheApplication();
        List<String> present =
                application.column("select table_name from information_schema.tables where table_schema = database()");
        assertThat(present).containsAll(JournalTables.appendOnly());
        for (String table : JournalTables.appendOnly()) {
            String column = application
                    .column(
                            "select column_name from information_schema.columns where table_schema = database()"
                                    + " and table_name = ? order by ordinal_position limit 1",
                            table)
                    .get(0);
            for (String alteration : List.of(
                    "update " + table + " set " + column + " = " + column,
                    "delete from " + table,
                    "truncate table " + table,
                    "drop table " + table))
                assertThatThrownBy(() -> application.change(alteration))
                        .as(alteration)
                        .hasStackTraceContaining("denied");
        }
        assertThat(application.change("update lease set owner = owner where 1 = 0"))
                .isZero();
    }

    private Database asTheApplication() {
        try {
            String password = Files.readString(launch.data().resolve("mariadb").resolve("vietqr_app.password"));
            return new Database(gateway.database().url(), "vietqr_app", password.strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void anAlterationIsNamed(Credit credit) {
        Database owner = gateway.database();
        String id = owner.text("select id from movement where reference = ?", credit.reference());
        owner.change("update movement set amount = amount + 1 where id = ?", id);

        Command.Result altered = verify("--lang", "en");
        assertThat(altered.output()).contains("record " + id + " of table movement was changed");
        assertThat(altered.exitCode()).isEqualTo(1);

        owner.change("update movement set amount = amount - 1 where id = ?", id);
    }

    private void anAlteredCorrectionIsNamed(String id) {
        String more = "update payment_correction set reason = concat(reason, ?) where id = ?";
        gateway.database().change(more, "!", id);

        Command.Result altered = verify("--lang", "en");
        assertThat(altered.output()).contains("record " + id + " of table payment_correction was changed");
        assertThat(altered.exitCode()).isEqualTo(1);

        gateway.database()
                .change("update payment_correction set reason = trim(trailing '!' from reason) where id = ?", id);
    }

    private void theStoppedGatewayIsVerifiedToo(Credit credit) {
        gateway.stop();
        Command.Result intact = verify();
        assertThat(intact.output()).contains("Sổ nhật ký nguyên vẹn");
        assertThat(intact.exitCode()).isZero();
        assertThat(Database.server(launch.data())).isEmpty();
        start();
        assertThat(new Ledger(gateway.database()).movements(credit)).isEqualTo(1);
    }

    private Command.Result verify(String... options) {
        return Verification.of(launch, options);
    }
}
