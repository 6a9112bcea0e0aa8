package vietqr.personal;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.job.JobRun;
import vietqr.job.Jobs;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.personal.PersonalCase.State;
import vietqr.personal.PersonalCase.Wish;
import vietqr.presence.Stays;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    /** Columns that could hold who somebody is by their name, and hold none, or somebody's number only. */
    private static final Set<String> NOBODY = Set.of(
            "alert_channel.name",
            "api_client.username",
            "api_key.last_used_from",
            "api_key.name",
            "device_frame.addressee",
            "merchant_certificate.address",
            "notice.remote_address",
            "statement_staged.payer_account",
            "statement_staged.payer_name",
            "terminal.address",
            "webhook_endpoint.username");

    private final SettableClock clock = new SettableClock(Instant.now());
    private final Now now = new Now(clock);
    private final Vault vault = new Vault(MasterKey.parse("A".repeat(43) + "=").orElseThrow());
    private final String email = "p" + Ids.next() + "@shop.example";
    private Person admin;
    private Person other;
    private Person member;

    @BeforeEach
    void people() {
        admin = person("a" + Ids.next() + "@gateway.example", Role.ADMIN);
        other = person("b" + Ids.next() + "@gateway.example", Role.ADMIN);
        member = person(email, Role.CASHIER);
        tx(em -> new Stays(em, new AuditLog(em, now), now).begin(member.id(), "203.0.113.7", "Firefox"));
    }

    @Test
    void whatIsHeldIsGivenAsAFile() throws IOException {
        assertThat(ask(admin, Wish.EXPORT, email.toUpperCase())).isEmpty();
        PersonalCase asked = newest();
        work(asked);

        PersonalCase done = tx(em -> desk(em).find(asked.id()).orElseThrow());
        assertThat(done.state()).isEqualTo(State.DONE);
        Map<String, String> files = unzipped(tx(em -> desk(em).piece(done, 0)).orElseThrow());
        assertThat(files.get("portal_user.csv")).contains(email).doesNotContain("argon2");
        assertThat(files.get("portal_stay.csv")).contains("203.0.113.7", "Firefox");
        assertThat(files.get("audit_entry.csv")).contains(email);
        assertThat(files.get("contents.txt")).contains("portal_stay\tERASED\t1");
        assertThat(audited(asked)).isEqualTo(2);
    }

    @Test
    void aPersonIsErasedByTwoAndOnlyTheJournalKnowsThem() {
        assertThat(ask(admin, Wish.ERASURE, email)).isEmpty();
        PersonalCase asked = newest();
        assertThat(agree(admin, asked)).contains(PersonalFault.SAME_PERSON);
        assertThat(agree(member, asked)).contains(PersonalFault.NOT_FOUND);
        assertThat(known()).isTrue();

        assertThat(agree(other, asked)).isEmpty();
        work(asked);

        assertThat(known()).isFalse();
        PersonalCase done = tx(em -> desk(em).find(asked.id()).orElseThrow());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.outcome())
                .contains("portal_user\tERASED\t1", "portal_stay\tERASED\t1")
                .contains("audit_entry\tSEALED\t");
        String subject = tx(em -> desk(em).subject(done));
        assertThat(subject).isEmpty();
        boolean mayCome = tx(em -> Register.of(em, now).active(member.id())).isPresent();
        assertThat(mayCome).isFalse();
        assertThat(number("select count(*) from portal_stay where user_id = " + member.id()))
                .isZero();
        assertThat(agree(other, asked)).contains(PersonalFault.STATE);
    }

    @Test
    void whoWorksOrIsHeldIsNotErased() {
        long merchant = tx(em -> new Merchants(em, now).add("Shop").id());
        tx(em -> {
            new Members(em).add(merchant, member.id(), Set.of(Role.CASHIER));
            return null;
        });
        assertThat(ask(admin, Wish.ERASURE, email)).contains(PersonalFault.WORKS);
        assertThat(ask(admin, Wish.ERASURE, other.email())).contains(PersonalFault.WORKS);
        tx(em -> new Members(em).end(merchant, member.id()));

        assertThat(ask(admin, Wish.HOLD, email)).isEmpty();
        PersonalCase hold = newest();
        assertThat(ask(admin, Wish.ERASURE, email)).contains(PersonalFault.HELD);
        assertThat(lift(admin, hold)).isEmpty();
        assertThat(ask(admin, Wish.ERASURE, email)).isEmpty();
        PersonalCase asked = newest();
        assertThat(ask(other, Wish.HOLD, email)).isEmpty();
        assertThat(agree(other, asked)).as("held since it was asked for").contains(PersonalFault.HELD);
        assertThat(reject(other, asked)).isEmpty();
        assertThat(known()).isTrue();
    }

    @Test
    void badWishesAreRefused() {
        assertThat(ask(member, Wish.EXPORT, email)).contains(PersonalFault.NOT_FOUND);
        assertThat(ask(admin, Wish.EXPORT, "an")).contains(PersonalFault.SUBJECT);
        assertThat(ask(admin, Wish.EXPORT, "nobody.example")).contains(PersonalFault.SUBJECT);
        Optional<PersonalFault> silent = tx(em -> desk(em).ask(admin, Wish.EXPORT, SubjectKind.EMAIL, email, " "));
        assertThat(silent).contains(PersonalFault.NO_REASON);
    }

    @Test
    void everyPlaceOfTheInventoryCanBeSearchedAndEmptied() {
        for (SubjectKind kind : SubjectKind.values()) {
            Subject nobody = new Subject(kind, "100%_nobody" + Ids.next());
            for (Holding holding : Inventory.ALL) {
                if (holding.condition(kind).isEmpty()) continue;
                List<Object[]> rows = tx(em -> search(em).rows(holding, nobody));
                assertThat(rows).as(holding.table()).isEmpty();
                if (holding.changes()) {
                    long erased = tx(em -> search(em).erase(holding, nobody));
                    assertThat(erased).as(holding.table()).isZero();
                }
            }
        }
    }

    @Test
    void whateverColumnSoundsLikeAPersonIsInTheInventoryOrNobodys() {
        Set<String> known = new TreeSet<>(NOBODY);
        for (Holding holding : Inventory.ALL)
            for (String column : holding.columns().split(", ")) known.add(holding.table() + "." + column);
        List<?> columns = tx(em -> em.createNativeQuery(
                        "select concat(table_name, '.', column_name) from information_schema.columns"
                                + " where table_schema = database() and data_type in ('varchar', 'text')"
                                + " and table_name not like 'flyway%'"
                                + " and column_name regexp '(email|display_name|payer|holder|contact|address|browser|doer|phone|recipient|username|last_used_from)'")
                .getResultList());
        Set<String> unknown = new TreeSet<>();
        columns.forEach(column -> unknown.add((String) column));
        unknown.removeAll(known);
        assertThat(unknown)
                .as("to be put into the inventory and docs/personal-data.md, or among those that say nobody's name")
                .isEmpty();
    }

    @Test
    void thePageForPeopleSaysTheSame() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "personal-data.md"));
        for (Holding holding : Inventory.ALL)
            assertThat(page).contains("| `" + holding.table() + "` | " + holding.fate() + " |");
    }

    private Optional<PersonalFault> ask(Person who, Wish wish, String about) {
        return tx(em -> desk(em).ask(who, wish, SubjectKind.EMAIL, about, "Thư yêu cầu ngày 12/3"));
    }

    private Optional<PersonalFault> agree(Person who, PersonalCase one) {
        return tx(em -> desk(em).agree(who, one.id()));
    }

    private Optional<PersonalFault> reject(Person who, PersonalCase one) {
        return tx(em -> desk(em).reject(who, one.id()));
    }

    private Optional<PersonalFault> lift(Person who, PersonalCase one) {
        return tx(em -> desk(em).lift(who, one.id()));
    }

    private PersonalCase newest() {
        return tx(em -> desk(em).page(OptionalLong.empty(), 1)).rows().get(0);
    }

    private void work(PersonalCase one) {
        long job = number("select job_id from personal_case where id = " + one.id());
        tx(em -> new PersonalWork(cases(em), search(em), vault).run(JobRun.of(job, run -> true)));
    }

    private boolean known() {
        return tx(em -> Register.of(em, now).knows(email));
    }

    private long audited(PersonalCase one) {
        return number("select count(*) from audit_entry where thing = 'PERSONAL_DATA' and subject_id = " + one.id());
    }

    private long number(String sql) {
        Object found = tx(em -> em.createNativeQuery(sql).getSingleResult());
        return ((Number) found).longValue();
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private Person person(String address, Role role) {
        return tx(em -> Register.of(em, now).add(address, "Person", "mot-mat-khau-that-dai", Set.of(role)));
    }

    private PersonalDesk desk(EntityManager em) {
        Jobs jobs = new Jobs(em, new FakeEvent<>(), now);
        return new PersonalDesk(cases(em), search(em), jobs, vault, new AuditLog(em, now), now);
    }

    private PersonalCases cases(EntityManager em) {
        return new PersonalCases(em, now);
    }

    private Search search(EntityManager em) {
        return new Search(em, Settings.read(name -> null), now);
    }

    private static <T> T tx(Function<EntityManager, T> work) {
        return DATABASE.inTransaction(work);
    }
}
