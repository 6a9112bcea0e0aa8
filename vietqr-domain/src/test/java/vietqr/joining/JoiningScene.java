package vietqr.joining;

import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.identity.Language;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.messenger.Messengers;
import vietqr.presence.Stays;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merchant with an owner and a manager, and whatever letters are owed. */
final class JoiningScene {
    static final String PASSWORD = "mot-mat-khau-that-dai";

    private static final Pattern TOKEN = Pattern.compile("#([A-Za-z0-9_-]{43})");
    private static final Vault VAULT =
            new Vault(MasterKey.parse("A".repeat(43) + "=").orElseThrow());

    final SettableClock clock = new SettableClock(Instant.now());
    final Now now = new Now(clock);
    final TestDatabase database;
    final String email = "p" + Ids.next() + "@shop.example";
    final long merchant;
    final Person owner;
    final Person manager;

    private final Settings settings = Settings.read(name -> name.equals("vietqr.sign.up") ? "open" : null);

    JoiningScene(TestDatabase database) {
        this.database = database;
        this.merchant = in(em -> new Merchants(em, now).add("Shop").id());
        this.owner = person(Role.OWNER);
        this.manager = person(Role.MANAGER);
        in(em -> {
            new Members(em).add(merchant, owner.id(), Set.of(Role.OWNER));
            new Members(em).add(merchant, manager.id(), Set.of(Role.MANAGER));
            return null;
        });
    }

    Person person(Role role) {
        return in(em -> people(em).add("x" + Ids.next() + "@shop.example", "Person", PASSWORD, Set.of(role)));
    }

    <T> T in(Function<EntityManager, T> work) {
        return database.inTransaction(work);
    }

    People people(EntityManager em) {
        return Register.of(em, now);
    }

    Staff staff(EntityManager em) {
        return new Staff(people(em), new Members(em), new Merchants(em, now));
    }

    Letters letters(EntityManager em) {
        return new Letters(em, VAULT, settings, now);
    }

    Messengers messengers() {
        return new Messengers(null, null, settings, now);
    }

    Tickets tickets(EntityManager em) {
        return new Tickets(em, now);
    }

    Stays stays(EntityManager em) {
        return new Stays(em, new AuditLog(em, now), now);
    }

    StaffResult invite(Person by, String address, Role... roles) {
        return in(em -> invitations(em).invite(by, merchant, address, Set.of(roles), Language.EN));
    }

    Invitations invitations(EntityManager em) {
        return new Invitations(
                tickets(em),
                letters(em),
                staff(em),
                people(em),
                new Members(em),
                new Merchants(em, now),
                messengers(),
                now);
    }

    Joining joining(EntityManager em) {
        return new Joining(
                tickets(em),
                letters(em),
                staff(em),
                people(em),
                Register.passwords(em, now),
                new Merchants(em, now),
                stays(em),
                new AuditLog(em, now));
    }

    void forgets(String address, String from) {
        in(em -> {
            new Resets(
                            tickets(em),
                            letters(em),
                            people(em),
                            messengers(),
                            Register.attempts(em, now),
                            new AuditLog(em, now))
                    .ask(address, from, Language.EN);
            return null;
        });
    }

    void signsUp(String address, String business, String from) {
        in(em -> new SignUps(tickets(em), letters(em), people(em), messengers(), Register.attempts(em, now), settings)
                .ask(address, business, from, Language.EN));
    }

    /** What was written to the address, oldest first. */
    @SuppressWarnings("unchecked")
    List<String> written(String address) {
        List<String> sealed = in(em ->
                (List<String>) em.createNativeQuery("select sealed from account_letter where address = ? order by id")
                        .setParameter(1, address)
                        .getResultList());
        return sealed.stream().map(VAULT::open).toList();
    }

    /** What stands in the newest letter's link. */
    String token(String address) {
        List<String> all = written(address);
        Matcher link = TOKEN.matcher(all.get(all.size() - 1));
        if (!link.find()) throw new AssertionError("no link in " + all);
        return link.group(1);
    }

    JoinResult begin(String token) {
        return in(em -> joining(em).begin(token, "New Person", PASSWORD));
    }

    JoinResult accept(String token, Person person) {
        return in(em -> joining(em).accept(token, person));
    }
}
