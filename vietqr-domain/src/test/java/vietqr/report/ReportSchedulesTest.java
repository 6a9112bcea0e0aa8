package vietqr.report;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.apikey.ApiKeys;
import vietqr.approval.Requester;
import vietqr.identity.Language;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.job.JobRun;
import vietqr.job.Jobs;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Sha256;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.messenger.Messengers;
import vietqr.messenger.Receipt;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Reports that come by e-mail: when they are wanted, for as long as whoever wanted them may see them. */
class ReportSchedulesTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** At noon: in the small hours, before the hour of a report, a day later is still the day of the one before. */
    private final SettableClock clock =
            new SettableClock(BankingDay.start(BankingDay.of(Instant.now())).plus(Duration.ofHours(12)));

    private final Now now = new Now(clock);
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private ReportScene scene;
    private Person finance;

    @BeforeEach
    void open() {
        mail.start();
        scene = new ReportScene(DATABASE);
        scene.comes(20_000, "khach tra");
        finance = DATABASE.inTransaction(em -> {
            Person person = people(em)
                    .add("f" + Ids.next() + "@shop.example", "Kế toán", "Demo-2026-pass", Set.of(Role.FINANCE));
            new Members(em).add(scene.merchant.id(), person.id());
            return person;
        });
    }

    @AfterEach
    void close() {
        mail.stop();
    }

    @Test
    void theReportOfYesterdayComesAsALetterWithItsFile() throws Exception {
        assertThat(set(finance, "boss@shop.example", "books@shop.example")).isEmpty();
        assertThat(runDue()).isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(runDue()).as("once a day").isZero();
        Export export = newest();
        LocalDate yesterday = BankingDay.of(now.get()).minusDays(1);
        assertThat(export.wish().from())
                .isEqualTo(yesterday)
                .isEqualTo(export.wish().to());
        post();
        assertThat(mail.getReceivedMessages()).as("before the file is there").isEmpty();
        make(export);
        post();
        post();
        assertThat(mail.getReceivedMessages()).as("one for each, once").hasSize(2);
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).startsWith("Biến động số dư");
        Multipart parts = (Multipart) letter.getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("movements-" + yesterday + "-" + yesterday + ".csv");
        try (InputStream file = parts.getBodyPart(1).getInputStream()) {
            String sha256 = Sha256.hex(file.readAllBytes());
            assertThat(newest().result().orElseThrow().sha256()).isEqualTo(sha256);
            assertThat(GreenMailUtil.getBody(parts.getBodyPart(0))).contains(sha256);
        }
    }

    @Test
    void whoeverMayNotSeeItAnyMoreGetsNothing() {
        set(finance, "boss@shop.example");
        DATABASE.run(em -> em.createNativeQuery("delete from merchant_member where user_id = ?")
                .setParameter(1, finance.id())
                .executeUpdate());
        clock.advance(Duration.ofDays(1));
        runDue();
        assertThat(list().get(0).state()).isEqualTo(ReportSchedule.State.STOPPED);
        assertThat(exports()).isEmpty();
    }

    @Test
    void namesAreMaskedInTheReportOfWhomTheyAreMaskedFor() {
        Person approver = DATABASE.inTransaction(em -> {
            Person person = people(em)
                    .add("a" + Ids.next() + "@shop.example", "Duyệt", "Demo-2026-pass", Set.of(Role.APPROVER));
            new Members(em).add(scene.merchant.id(), person.id());
            return person;
        });
        set(finance, "boss@shop.example");
        set(approver, "boss@shop.example");
        clock.advance(Duration.ofDays(1));
        runDue();

        assertThat(exports())
                .extracting(export -> export.askedBy(), export -> export.personal())
                .containsExactlyInAnyOrder(
                        tuple(Requester.person(finance), true), tuple(Requester.person(approver), false));
    }

    @Test
    void aProgramsReportComesForAsLongAsItsKeyIsGoodForExports() {
        long key = scene.key("Sổ sách");
        assertThat(byKey(key)).as("a key that is not good for exports").isInstanceOf(ScheduleResult.Refused.class);
        scene.opens(key, "exports:read exports:write");
        ReportSchedule schedule = ((ScheduleResult.Set) byKey(key)).schedule();
        assertThat(schedule.askedBy().value()).isEqualTo("key:" + key);
        clock.advance(Duration.ofDays(1));
        assertThat(runDue()).isEqualTo(1);
        assertThat(newest().askedBy().value()).isEqualTo("key:" + key);

        scene.opens(key, "exports:read");
        clock.advance(Duration.ofDays(1));
        assertThat(runDue()).isZero();
        assertThat(list().get(0).state()).isEqualTo(ReportSchedule.State.STOPPED);
        long other = new ReportScene(DATABASE).key("Of another merchant");
        scene.opens(other, "exports:write");
        assertThat(byKey(other)).isInstanceOf(ScheduleResult.Refused.class);
    }

    private ScheduleResult byKey(long key) {
        return DATABASE.inTransaction(
                em -> schedules(em).set(Requester.key(key, OptionalLong.empty()), draft("boss@shop.example")));
    }

    @Test
    void whatWasMissedIsMadeGoodDayByDay() {
        set(finance, "boss@shop.example");
        clock.advance(Duration.ofDays(3));
        for (int i = 0; i < 5; i++) runDue();
        assertThat(exports())
                .hasSize(3)
                .extracting(export -> export.wish().from())
                .doesNotHaveDuplicates();
    }

    @Test
    void aPausedScheduleWaitsAndARemovedOneIsGone() {
        set(finance, "boss@shop.example");
        long id = list().get(0).id();
        DATABASE.run(em -> schedules(em).pause(scene.sight, id));
        clock.advance(Duration.ofDays(2));
        assertThat(runDue()).isZero();
        DATABASE.run(em -> schedules(em).resume(scene.sight, id));
        assertThat(runDue()).as("nothing of the pause is made good").isZero();
        clock.advance(Duration.ofDays(1));
        assertThat(runDue()).isEqualTo(1);
        Sight stranger = new ReportScene(DATABASE).sight;
        DATABASE.run(em -> schedules(em).remove(stranger, id));
        assertThat(list()).hasSize(1);
        DATABASE.run(em -> schedules(em).remove(scene.sight, id));
        assertThat(list()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(set(finance)).map(Fault::kind).contains(Fault.Kind.ADDRESS_INVALID);
        assertThat(set(finance, "nobody")).map(Fault::kind).contains(Fault.Kind.ADDRESS_INVALID);
        assertThat(set(finance, "a@b.example,c@d.example")).map(Fault::kind).contains(Fault.Kind.ADDRESS_INVALID);
        Person cashier = new Person(finance.id(), "c@d.example", "C", Set.of(Role.CASHIER), Language.VI);
        assertThat(set(cashier, "c@d.example")).map(Fault::kind).contains(Fault.Kind.STRANGER);
        Person stranger = new Person(1, "c@d.example", "C", Set.of(Role.OWNER), Language.VI);
        assertThat(set(stranger, "c@d.example")).map(Fault::kind).contains(Fault.Kind.STRANGER);
    }

    private Optional<Fault> set(Person person, String... recipients) {
        return DATABASE.inTransaction(em -> schedules(em).set(person, draft(recipients)));
    }

    private ScheduleDraft draft(String... recipients) {
        LocalDate today = BankingDay.of(now.get());
        Wish wish = Wish.of(ReportKind.MOVEMENTS, Format.CSV, today, today, Language.VI);
        return new ScheduleDraft(scene.merchant.id(), wish, Cadence.DAILY, 7, List.of(recipients));
    }

    /** Of this merchant; others of other tests may be due as well. */
    private int runDue() {
        int before = exports().size();
        DATABASE.run(em -> schedules(em).runDue());
        return exports().size() - before;
    }

    private List<ReportSchedule> list() {
        return DATABASE.inTransaction(em -> schedules(em).list(scene.sight));
    }

    private List<Export> exports() {
        return DATABASE.inTransaction(em -> em.createQuery(
                        "select e from Export e where e.merchantId = :merchant order by e.id desc", Export.class)
                .setParameter("merchant", scene.merchant.id())
                .getResultList());
    }

    private Export newest() {
        return exports().get(0);
    }

    private void make(Export export) {
        ExportFiles files = new FilesInTransactions(DATABASE, now);
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, now);
            new ExportWork(
                            new Exports(em, new Jobs(em, new FakeEvent<>(), now), now),
                            files,
                            new Rows(em),
                            merchants,
                            new SubMerchants(em, merchants),
                            now)
                    .run(JobRun.of(export.jobId(), run -> true));
        });
    }

    /** Each step in a transaction of its own, as the container does it. */
    private void post() {
        ReportMails mails = new ReportMails() {
            @Override
            public List<Due> claim() {
                return DATABASE.inTransaction(em -> new ReportMails(em, now).claim());
            }

            @Override
            public void book(long mailId, Receipt receipt) {
                DATABASE.run(em -> new ReportMails(em, now).book(mailId, receipt));
            }
        };
        new ReportPost(mails, new FilesInTransactions(DATABASE, now), messengers(), settings()).sendDue();
    }

    private ReportSchedules schedules(EntityManager em) {
        return new ReportSchedules(
                em,
                new Exports(em, new Jobs(em, new FakeEvent<>(), now), now),
                people(em),
                new Members(em),
                messengers(),
                new ApiKeys(em, settings(), now),
                now);
    }

    private People people(EntityManager em) {
        return Register.of(em, now);
    }

    private Messengers messengers() {
        return new Messengers(null, null, settings(), now);
    }

    private Settings settings() {
        return Settings.read(name -> switch (name) {
            case "vietqr.smtp.host" -> "127.0.0.1";
            case "vietqr.smtp.port" -> String.valueOf(mail.getSmtp().getPort());
            case "vietqr.smtp.security" -> "none";
            case "vietqr.smtp.from" -> "vietqr@gateway.example.vn";
            default -> null;
        });
    }
}
