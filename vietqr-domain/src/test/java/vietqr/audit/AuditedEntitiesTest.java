package vietqr.audit;

import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.testing.TestDatabase;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is kept is written down when it changes, or it is said here why not. */
class AuditedEntitiesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** The service that changes it writes the line, or the entity it belongs to has one. */
    private static final Set<String> TOLD_BY_ITS_ROOM = Set.of(
            "Attachment",
            "BankSecret",
            "BreakComment",
            "ChangedDay",
            "CloseStep",
            "Dispute",
            "DisputeStep",
            "EndpointSecret",
            "Evidence",
            "FormerSecret",
            "LinkingPaper",
            "ListeningId",
            "MatchReversal",
            "PersonalCase",
            "RecoveryCode",
            "SecondFactor",
            "Stay",
            "TimerState");

    /** Rows that say themselves who and when, and are only ever added; most of them are sealed. */
    private static final Set<String> A_JOURNAL_ITSELF = Set.of(
            "AuditEntry",
            "EntryMatch",
            "Movement",
            "Notice",
            "NoticeReading",
            "PaymentMatch",
            "Suggestion",
            "TimelineEntry");

    /** Written by the gateway at work, too often for a log that people read. */
    private static final Set<String> AT_WORK = Set.of(
            "Alert",
            "Attempt",
            "Break",
            "ColumnChoice",
            "Delivery",
            "Event",
            "EvidenceKey",
            "EvidencePack",
            "ExpectedDebit",
            "FeedEnd",
            "FeedPlace",
            "IdempotentAnswer",
            "Incident",
            "Job",
            "Lane",
            "OpenMovement",
            "Letter",
            "Pace",
            "PaymentRequest",
            "Receipt",
            "SavedFilter",
            "Refundable",
            "ReportMail",
            "Run",
            "SandboxRefund",
            "Shop",
            "Statement",
            "StatementEntry",
            "TimerRun");

    /** Rooms that are being built; what they change by people's hands is looked at when they are done. */
    private static final Map<String, String> YET_TO_COME =
            Map.of("vietqr.device", "", "vietqr.airing", "", "vietqr.cashier", "");

    @Test
    void whatPeopleChangeIsWrittenDown() {
        Set<String> silent = new TreeSet<>();
        DATABASE.run(em -> em.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .filter(type -> !type.isAnnotationPresent(Audited.class))
                .filter(type -> !YET_TO_COME.containsKey(type.getPackageName()))
                .forEach(type -> silent.add(type.getSimpleName())));
        silent.removeAll(TOLD_BY_ITS_ROOM);
        silent.removeAll(A_JOURNAL_ITSELF);
        silent.removeAll(AT_WORK);

        assertThat(silent).isEmpty();
    }
}
