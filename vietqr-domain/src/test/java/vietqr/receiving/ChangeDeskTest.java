package vietqr.receiving;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.approval.ApprovalAsked;
import vietqr.approval.ApprovalDecided;
import vietqr.approval.ApprovalState;
import vietqr.approval.Approvals;
import vietqr.approval.Decider;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.joining.Letters;
import vietqr.joining.OwnerLetters;
import vietqr.joining.Staff;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminals;
import vietqr.receiving.ChangeResult.Done;
import vietqr.receiving.ChangeResult.Refused;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Vault VAULT =
            new Vault(MasterKey.parse("A".repeat(43) + "=").orElseThrow());

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-12T03:00:00Z"));
    private final Now now = new Now(clock);
    private final Settings settings = Settings.read(name -> null);
    private long merchant;
    private long rival;
    private Person owner;
    private Person other;
    private Person approver;
    private Sight sight;
    private long first;
    private long second;

    @BeforeEach
    void twoAccounts() {
        merchant = tx(em -> new Merchants(em, now).add("Hoa Sữa").id());
        rival = tx(em -> new Merchants(em, now).add("Rival").id());
        owner = person(Role.OWNER);
        other = person(Role.OWNER);
        approver = person(Role.APPROVER);
        sight = Sight.of(List.of(merchant));
        first = account(merchant);
        second = account(merchant);
    }

    @Test
    void moneyGoesElsewhereWhenASecondPersonAgreedAndTheTimeIsOver() {
        AccountChange asked = done(ask(owner, second, "Chuyển ngân hàng"));
        assertThat(receivesOn()).isEqualTo(first);
        done(approve(approver, asked));
        chores();
        assertThat(receivesOn()).isEqualTo(first);

        clock.advance(Duration.ofHours(24));
        chores();

        assertThat(receivesOn()).isEqualTo(second);
        assertThat(reread(asked).state()).isEqualTo(ChangeState.DONE);
        for (Person told : List.of(owner, other))
            assertThat(written(told))
                    .hasSize(3)
                    .allMatch(letter -> letter.contains("/receiving/view.xhtml?id=" + asked.id()))
                    .anyMatch(letter -> letter.contains("10:00 13/03/2026"));
        assertThat(written(approver)).isEmpty();
        assertThat(audited(asked)).isEqualTo(3);
    }

    @Test
    void nobodyIsTheirOwnSecondPerson() {
        Person both = person(Role.OWNER, Role.APPROVER);
        AccountChange asked = done(ask(both, second, "Vì tôi muốn"));

        assertThat(fault(approve(both, asked))).isEqualTo(ChangeFault.SAME_PERSON);
        assertThat(fault(approve(other, asked))).isEqualTo(ChangeFault.NOT_FOUND);
        clock.advance(Duration.ofDays(2));
        chores();
        assertThat(receivesOn()).isEqualTo(first);
    }

    @Test
    void anyOwnerStopsItBeforeItsTimeAndNobodyAfter() {
        AccountChange waiting = done(ask(owner, second, "Chuyển"));
        done(cancel(other, waiting));
        assertThat(fault(approve(approver, waiting))).isEqualTo(ChangeFault.STATE);

        AccountChange cooling = done(ask(owner, second, "Chuyển lần nữa"));
        done(approve(approver, cooling));
        done(cancel(other, cooling));
        clock.advance(Duration.ofDays(2));
        chores();
        assertThat(receivesOn()).isEqualTo(first);
        assertThat(reread(cooling).endedBy()).hasValue(other.id());

        AccountChange over = done(ask(owner, second, "Chuyển lần ba"));
        done(approve(approver, over));
        clock.advance(Duration.ofDays(2));
        chores();
        assertThat(fault(cancel(owner, over))).isEqualTo(ChangeFault.STATE);
        assertThat(receivesOn()).isEqualTo(second);
    }

    @Test
    void whatIsNotAgreedToDoesNotHappen() {
        AccountChange asked = done(ask(owner, second, "Chuyển"));
        done(tx(em -> desk(em).reject(asked.id(), decider(approver), "Không rõ")));

        assertThat(reread(asked).state()).isEqualTo(ChangeState.REJECTED);
        assertThat(fault(approve(approver, asked))).isEqualTo(ChangeFault.STATE);
        assertThat(written(other)).hasSize(2);
    }

    @Test
    void aTerminalsAccountChangesInTheSameWay() {
        long terminal = tx(em -> {
            Merchants merchants = new Merchants(em, now);
            long id = new Terminals(em, merchants)
                    .put(merchants.find(merchant).orElseThrow(), "T" + Ids.next(), "Quầy 1", "")
                    .id();
            new TerminalAccounts(em)
                    .bind(id, merchant, new BankAccounts(em, now).find(first).orElseThrow());
            return id;
        });
        ChangeWish wish = new ChangeWish(merchant, OptionalLong.of(terminal), second, "Quầy riêng");
        AccountChange asked = done(tx(em -> desk(em).ask(owner, sight, wish)));
        assertThat(fault(tx(em -> desk(em).ask(owner, sight, wish)))).isEqualTo(ChangeFault.OPEN_ALREADY);
        done(ask(owner, second, "Cả cửa hàng"));
        done(approve(approver, asked));
        clock.advance(Duration.ofHours(25));
        chores();

        long boundTo = tx(em -> receiving(em).ofTerminal(terminal).orElseThrow().id());
        assertThat(boundTo).isEqualTo(second);
        assertThat(receivesOn()).isEqualTo(first);
    }

    @Test
    void anAccountThatWasUnlinkedMeanwhileGetsNothing() {
        AccountChange asked = done(ask(owner, second, "Chuyển"));
        done(approve(approver, asked));
        tx(em -> {
            new BankAccounts(em, now).unlink(second);
            return null;
        });
        clock.advance(Duration.ofHours(25));
        chores();

        assertThat(reread(asked).state()).isEqualTo(ChangeState.FAILED);
        assertThat(receivesOn()).isEqualTo(first);
    }

    @Test
    void badWishesAreRefusedWithTheirReason() {
        assertThat(fault(ask(owner, first, "Chuyển"))).isEqualTo(ChangeFault.SAME);
        assertThat(fault(ask(owner, second, " "))).isEqualTo(ChangeFault.NO_REASON);
        assertThat(fault(ask(owner, account(rival), "Chuyển"))).isEqualTo(ChangeFault.NOT_FOUND);
        ChangeWish strangers = new ChangeWish(rival, OptionalLong.empty(), account(rival), "Chuyển");
        assertThat(fault(tx(em -> desk(em).ask(owner, sight, strangers)))).isEqualTo(ChangeFault.NOT_FOUND);
        tx(em -> {
            new BankAccounts(em, now).suspend(second);
            return null;
        });
        assertThat(fault(ask(owner, second, "Chuyển"))).isEqualTo(ChangeFault.NOT_LINKED);
    }

    @Test
    void everybodyWhoWorksThereSeesWhatIsOpenAndNobodyElse() {
        AccountChange asked = done(ask(owner, second, "Chuyển"));

        assertThat(open(sight)).containsExactly(asked.id());
        assertThat(open(Sight.of(List.of(rival)))).isEmpty();
        done(cancel(owner, asked));
        assertThat(open(sight)).isEmpty();
        ApprovalState question = tx(em -> new Approvals(em, now, null, null)
                .about(AccountChanges.APPROVAL_KIND, asked.id())
                .orElseThrow()
                .state());
        assertThat(question).isEqualTo(ApprovalState.WITHDRAWN);
    }

    private List<Long> open(Sight whose) {
        return tx(em -> new AccountChanges(em).open(whose)).stream()
                .map(AccountChange::id)
                .toList();
    }

    private ChangeResult ask(Person who, long account, String reason) {
        ChangeWish wish = new ChangeWish(merchant, OptionalLong.empty(), account, reason);
        return tx(em -> desk(em).ask(who, sight, wish));
    }

    private ChangeResult approve(Person who, AccountChange change) {
        return tx(em -> desk(em).approve(change.id(), decider(who)));
    }

    private ChangeResult cancel(Person who, AccountChange change) {
        return tx(em -> desk(em).cancel(who, sight, change.id()));
    }

    private Decider decider(Person who) {
        return new Decider(who, id -> id == merchant);
    }

    private void chores() {
        tx(em -> new ChangeChores(new AccountChanges(em), receiving(em), new BankAccounts(em, now), owners(em), now)
                .carryOutDue());
    }

    private long receivesOn() {
        return tx(em -> receiving(em).of(merchant).map(BankAccount::id).orElse(0L));
    }

    private AccountChange reread(AccountChange change) {
        return tx(em -> em.find(AccountChange.class, change.id()));
    }

    private long audited(AccountChange change) {
        return tx(em -> (Number) em.createNativeQuery("select count(*) from audit_entry where subject_id = ?")
                        .setParameter(1, change.id())
                        .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<String> written(Person to) {
        List<String> sealed = tx(em ->
                (List<String>) em.createNativeQuery("select sealed from account_letter where address = ? order by id")
                        .setParameter(1, to.email())
                        .getResultList());
        return sealed.stream().map(VAULT::open).toList();
    }

    private ChangeDesk desk(EntityManager em) {
        ChangeDesk[] made = new ChangeDesk[1];
        Approvals approvals = new Approvals(
                em, now, new FakeEvent<ApprovalAsked>(), new FakeEvent<ApprovalDecided>(one -> made[0].onDecided(one)));
        made[0] = new ChangeDesk(
                new AccountChanges(em), receiving(em), new BankAccounts(em, now), approvals, owners(em), settings, now);
        return made[0];
    }

    private ReceivingAccounts receiving(EntityManager em) {
        return new ReceivingAccounts(em, new BankAccounts(em, now), new TerminalAccounts(em));
    }

    private OwnersPost owners(EntityManager em) {
        Merchants merchants = new Merchants(em, now);
        Staff staff = new Staff(Register.of(em, now), new Members(em), merchants);
        OwnerLetters letters = new OwnerLetters(staff, new Letters(em, VAULT, settings, now));
        return new OwnersPost(
                letters, merchants, receiving(em), new BankAccounts(em, now), BankDirectory.shipped(), settings);
    }

    private Person person(Role... roles) {
        return tx(em -> {
            Person made = Register.of(em, now)
                    .add("x" + Ids.next() + "@shop.example", "Person", "mot-mat-khau-that-dai", Set.of(roles));
            new Members(em).add(merchant, made.id(), Set.of(roles));
            return made;
        });
    }

    private long account(long whose) {
        return tx(em -> new BankAccounts(em, now)
                .link(whose, BankDirectory.shipped().find("MB").orElseThrow(), Long.toString(Ids.next()), "HOA SUA")
                .id());
    }

    private static AccountChange done(ChangeResult result) {
        if (result instanceof Done done) return done.change();
        throw new AssertionError(((Refused) result).fault());
    }

    private static ChangeFault fault(ChangeResult result) {
        return ((Refused) result).fault();
    }

    private static <T> T tx(Function<EntityManager, T> work) {
        return DATABASE.inTransaction(work);
    }
}
