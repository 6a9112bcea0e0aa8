package vietqr.system;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vietqr.journal.JournalTables;
import vietqr.system.tool.Command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The journal of a gateway that has worked: its own account cannot alter it, and if somebody else does, it shows. */
class JournalIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String SEALED = "select count(*) from journal_entry e join movement m on m.id = e.record"
            + " where e.source = 'movement' and m.reference = ?";

    private final Launch launch = Launch.fresh("journal").with("VIETQR_JOURNAL_SEAL_AFTER", "1");
    private Gateway gateway;

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

        Command.Result intact = verify("--lang", "en");
        assertThat(intact.output()).contains("The journal is intact");
        assertThat(intact.exitCode()).isZero();
        String anchor = verify("--head").output().strip();
        assertThat(anchor).matches("\\d+:[0-9a-f]{64}");
        assertThat(verify("--expect", anchor, "--lang", "vi").output()).contains("Sổ nhật ký nguyên vẹn");
        assertThat(verify("--expect", "1:" + "0".repeat(64)).exitCode()).isEqualTo(1);
        assertThat(verify("--expect", "nonsense").exitCode()).isEqualTo(2);

        anAlterationIsNamed(second);
        theStoppedGatewayIsVerifiedToo(first);
    }

    /** A payment that is in the chain. */
    private Credit sealed() {
        Credit credit = Order.ask(gateway.http(), 45_000).paid();
        credit.tell(gateway.http());
        Until.holds("sealed", SOON, () -> gateway.database().number(SEALED, credit.reference()) == 1);
        return credit;
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
