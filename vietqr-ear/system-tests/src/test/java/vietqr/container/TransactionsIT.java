package vietqr.container;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.database.EmbeddedDatabase;
import vietqr.delivery.RecordingSender;
import vietqr.intake.BankMessage;
import vietqr.intake.Intake;
import vietqr.intake.IntakeResult;
import vietqr.system.Until;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A bank's message is one transaction of the container's: all of it or nothing, and the merchant is told only after it. */
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than the timer takes that looks for what is owed. */
    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private static final String MB = "970422";

    @Inject
    private Intake intake;

    @Inject
    private Saboteur saboteur;

    @Inject
    private Witness witness;

    @Inject
    private RecordingSender sender;

    @Inject
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    private final String reference = "FT" + System.nanoTime();

    @Deployment
    static WebArchive deployment() {
        EmbeddedDatabase database = Archive.freshDatabase();
        // Nothing of the test's own runs after the server has ended; this does.
        Runtime.getRuntime().addShutdownHook(new Thread(database::stop));
        return Archive.of(
                database, TransactionsIT.class, Saboteur.class, Witness.class, RecordingSender.class, Until.class);
    }

    @BeforeEach
    void forget() {
        witness.forget();
    }

    @AfterEach
    void stopSabotage() throws Exception {
        saboteur.work(false);
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) transaction.rollback();
    }

    @Test
    void whenAnObserverFailsNothingOfTheMessageIsKept() {
        saboteur.work(true);

        assertThatThrownBy(this::tell).hasMessageContaining("sabotage");

        assertThat(rows("notice where body like ?")).isZero();
        assertThat(rows("movement where reference = ?")).isZero();
        assertThat(rows("webhook_event where body like ?")).isZero();
        assertThat(witness.heard()).doesNotContain("after success");
    }

    @Test
    void afterTheFailureTheSameMessageIsTaken() {
        saboteur.work(true);
        assertThatThrownBy(this::tell).hasMessageContaining("sabotage");
        saboteur.work(false);

        assertThat(tell()).isInstanceOf(IntakeResult.Accepted.class);

        assertThat(rows("notice where body like ?")).isEqualTo(1);
        assertThat(rows("movement where reference = ?")).isEqualTo(1);
        assertThat(rows("webhook_event where body like ?")).isEqualTo(1);
    }

    @Test
    void theMerchantIsToldOnlyAfterTheCommit() throws Exception {
        transaction.begin();
        tell();
        assertThat(witness.heard()).containsExactly("in progress");
        assertThat(Until.within(A_WHILE, () -> sender.hasSent(reference))).isFalse();

        transaction.commit();

        assertThat(witness.heard()).containsExactly("in progress", "after success");
        assertThat(Until.within(PATIENCE, () -> sender.hasSent(reference))).isTrue();
    }

    @Test
    void afterARollbackNobodyIsTold() throws Exception {
        transaction.begin();
        tell();
        transaction.rollback();

        assertThat(witness.heard()).containsExactly("in progress", "after failure");
        assertThat(Until.within(A_WHILE, () -> sender.hasSent(reference))).isFalse();
        assertThat(rows("movement where reference = ?")).isZero();
    }

    @Test
    void theInjectedEntityManagerJoinsTheCallersTransaction() throws Exception {
        transaction.begin();
        tell();
        assertThat(rows("movement where reference = ?"))
                .as("within the transaction")
                .isEqualTo(1);
        transaction.rollback();

        assertThat(rows("movement where reference = ?")).as("after it").isZero();
    }

    private IntakeResult tell() {
        String body = """
                {"transactionid":"%1$s","transactiontime":%2$d,"referencenumber":"%1$s","amount":1000,"content":"x",
                 "bankaccount":"0123456789","transType":"C"}""".formatted(reference, Instant.now().toEpochMilli());
        return intake.acceptMb(new BankMessage(MB, "bank-mb-demo", "127.0.0.1", body.getBytes(StandardCharsets.UTF_8)));
    }

    private long rows(String where) {
        String value = where.contains("like") ? "%" + reference + "%" : reference;
        return ((Number) em.createNativeQuery("select count(*) from " + where)
                        .setParameter(1, value)
                        .getSingleResult())
                .longValue();
    }
}
