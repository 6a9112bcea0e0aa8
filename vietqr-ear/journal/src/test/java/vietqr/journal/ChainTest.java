package vietqr.journal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.journal.Finding.Kind;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Sealing a journal, and what the verifier says of each way to alter it afterwards. */
@Timeout(600)
class ChainTest {
    private static final long HOUR = RecordTime.LATEST;

    private static JournalDatabase journal;

    @BeforeAll
    static void start(@TempDir Path directory) {
        journal = JournalDatabase.start(directory);
    }

    @AfterAll
    static void stop() {
        journal.close();
    }

    @BeforeEach
    void twoSealedSegments() throws SQLException {
        journal.empty();
        journal.movement(HOUR + 1, "Phở Thìn");
        journal.movement(HOUR + 2, "");
        journal.movement(HOUR + 3, null);
        journal.seal(HOUR + 3);
        journal.movement(4 * HOUR, "DH4");
        journal.movement(4 * HOUR + 1, "DH5");
        journal.seal(4 * HOUR + 1);
    }

    @Test
    void whatWasSealedIsIntact() throws SQLException {
        Report report = journal.verify();

        assertThat(report.broken()).isEmpty();
        assertThat(report.head().orElseThrow().segment()).isEqualTo(2);
        assertThat(report.records()).isEqualTo(5);
        assertThat(report.late()).isZero();
        assertThat(report.waiting()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update movement set content = 'Pho Thin' where content = 'Phở Thìn' | CHANGED | 1",
                "update movement set content = null where content = '' | CHANGED | 2",
                "update movement set content = '' where content is null | CHANGED | 3",
                "update movement set at = at + interval 1 microsecond where content is null | CHANGED | 3",
                "update movement set body = 0x00ff01 where content is null | CHANGED | 3",
                "delete from movement where content is null | MISSING | 3",
            })
    void alteredRecordIsNamed(String alteration, Kind kind, long number) throws SQLException {
        journal.execute(alteration);

        assertThat(journal.verify().broken()).contains(new Finding(kind, "movement", HOUR + number));
    }

    @Test
    void recordSlippedInIsNamed() throws SQLException {
        journal.movement(HOUR + 500, "never happened");

        assertThat(journal.verify().broken()).contains(new Finding(Kind.ADDED_LATER, "movement", HOUR + 500));
        journal.seal(5 * HOUR);
        assertThat(journal.verify().broken()).contains(new Finding(Kind.ADDED_LATER, "movement", HOUR + 500));
    }

    @Test
    void firstOfSeveralIsNamed() throws SQLException {
        journal.execute("delete from movement where id = " + (HOUR + 2));
        journal.execute("update movement set content = 'x' where id = " + (HOUR + 3));

        assertThat(journal.verify().broken()).contains(new Finding(Kind.MISSING, "movement", HOUR + 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update journal_entry set hash = unhex(repeat('00', 32)) where segment = 1 limit 1 | SEGMENT_CHANGED | 1",
                "delete from journal_entry where segment = 2 limit 1 | SEGMENT_CHANGED | 2",
                "update journal_segment set sealed_at = sealed_at + interval 1 day where number = 2 | SEGMENT_CHANGED | 2",
                "update journal_segment set up_to = up_to + 1 where number = 1 | SEGMENT_CHANGED | 1",
                "update journal_layout set content = replace(content, ',body', '') | SEGMENT_CHANGED | 1",
                "update journal_segment set previous = hash where number = 2 | CHAIN_BROKEN | 2",
                "update journal_segment set number = 3 where number = 2 | CHAIN_BROKEN | 2",
            })
    void alteredChainIsNamed(String alteration, Kind kind, long number) throws SQLException {
        journal.executeUnchecked(alteration);

        assertThat(journal.verify().broken()).contains(Finding.segment(kind, number));
    }

    @Test
    void chainThatWasMadeAnewDiffersFromTheAnchor() throws SQLException {
        Anchor anchor = journal.verify().head().orElseThrow();
        assertThat(journal.verify(anchor).broken()).isEmpty();

        journal.execute("update movement set content = 'Pho' where id = " + (HOUR + 1));
        journal.forgetSeals();
        assertThat(journal.verify(anchor).broken()).contains(Finding.segment(Kind.CHAIN_BROKEN, 2));
        journal.seal(HOUR + 3);
        journal.seal(4 * HOUR + 1);

        assertThat(journal.verify().broken()).isEmpty();
        assertThat(journal.verify(anchor).broken()).contains(Finding.segment(Kind.NOT_AS_EXPECTED, 2));
    }

    @Test
    void recordCommittedAfterItsNeighboursWereSealedIsSealedWithTheNext() throws SQLException {
        try (Connection late = journal.connect()) {
            late.setAutoCommit(false);
            JournalDatabase.movement(late, 4 * HOUR + 10, "slow");
            journal.movement(4 * HOUR + 20, "quick");
            journal.seal(4 * HOUR + 20);
            late.commit();
        }
        Report waiting = journal.verify();
        assertThat(waiting.broken()).isEmpty();
        assertThat(waiting.waiting()).isEqualTo(1);

        journal.seal(5 * HOUR);

        Report report = journal.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.late()).isEqualTo(1);
        assertThat(report.waiting()).isZero();
        assertThat(report.records()).isEqualTo(7);
    }

    @Test
    void sealingWaitsForNoWriterAndNoWriterForSealing() throws SQLException {
        try (Connection writer = journal.connect();
                Connection sealing = journal.connect()) {
            writer.setAutoCommit(false);
            sealing.setAutoCommit(false);
            JournalDatabase.movement(writer, 6 * HOUR, "written first");
            journal.movement(5 * HOUR, "to seal");
            new Sealer(sealing).sealNext(5 * HOUR, JournalDatabase.NOW);

            assertThatCode(() -> JournalDatabase.movement(writer, 6 * HOUR + 1, "written while sealing"))
                    .doesNotThrowAnyException();
            writer.commit();
            sealing.commit();
        }
        assertThat(journal.verify().broken()).isEmpty();
    }

    @Test
    void onlyOneNodeSealsAtATime() throws SQLException {
        journal.movement(5 * HOUR, "to seal");
        try (Connection one = journal.connect();
                Connection other = journal.connect()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            new Sealer(one).sealNext(5 * HOUR, JournalDatabase.NOW);
            assertThat(new Sealer(other).sealNext(5 * HOUR, JournalDatabase.NOW))
                    .isFalse();
            one.commit();
            other.commit();
        }
        assertThat(journal.verify().head().orElseThrow().segment()).isEqualTo(3);
    }

    @Test
    void moreThanFitsIntoOneSegmentTakesSeveral() throws SQLException {
        for (int i = 0; i < 25; i++) journal.movement(5 * HOUR + i, "DH" + i);
        try (Connection connection = journal.connect()) {
            connection.setAutoCommit(false);
            int segments = 1;
            while (new Sealer(connection, 10).sealNext(6 * HOUR, JournalDatabase.NOW)) segments++;
            connection.commit();
            assertThat(segments).isEqualTo(3);
        }
        Report report = journal.verify();
        assertThat(report.broken()).isEmpty();
        assertThat(report.late()).isZero();
        assertThat(report.records()).isEqualTo(30);
    }

    @Test
    void columnAndTableThatComeLaterChangeNothingSealedBefore() throws SQLException {
        journal.execute("alter table movement add column note varchar(20) not null default 'none'");
        journal.execute("create table payment_match (movement_id bigint primary key, request_id bigint)");
        journal.execute("insert into payment_match values (" + HOUR * 5 + ", 1)");
        journal.movement(5 * HOUR, "with a note");
        journal.seal(5 * HOUR);
        assertThat(journal.verify().broken()).isEmpty();
        assertThat(journal.verify().records()).isEqualTo(7);

        journal.execute("update movement set note = 'other' where content = 'with a note'");
        assertThat(journal.verify().broken()).contains(new Finding(Kind.CHANGED, "movement", 5 * HOUR));
        journal.execute("drop table payment_match", "alter table movement drop column note");
    }

    @Test
    void anchorsAreNumberAndHash() {
        assertThat(Anchor.parse("12:" + "0f".repeat(32))).contains(new Anchor(12, "0f".repeat(32)));
        assertThat(List.of("", "12", "0:" + "0f".repeat(32), "12:" + "0F".repeat(32), "12:0f"))
                .allSatisfy(text -> assertThat(Anchor.parse(text)).isEqualTo(Optional.empty()));
    }
}
