package vietqr.approval;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovalInboxTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final Person asking = person(Role.FINANCE, Role.APPROVER);
    private final Person second = person(Role.APPROVER);
    private long merchant;
    private long byPerson;
    private long byKey;

    @BeforeEach
    void twoThingsWait() {
        merchant = merchant();
        byPerson = ask(merchant, Requester.person(asking));
        byKey = ask(merchant, Requester.key(77, OptionalLong.of(asking.id())));
    }

    @Test
    void whatWaitsForAPersonIsWhatOthersHaveAskedFor() {
        assertThat(waitingFor(second, Sight.of(List.of(merchant)))).containsExactly(byKey, byPerson);
        assertThat(waitingFor(asking, Sight.of(List.of(merchant)))).isEmpty();
    }

    @Test
    void whoIsCalledByANumberThatBeginsAlikeIsSomebodyElse() {
        Person longer = new Person(Long.parseLong("1" + asking.id()), "x", "X", Set.of(Role.APPROVER), Language.VI);

        assertThat(waitingFor(longer, Sight.of(List.of(merchant)))).containsExactly(byKey, byPerson);
    }

    @Test
    void theBusinessOfOtherMerchantsIsNotShown() {
        ask(merchant(), Requester.person(asking));

        assertThat(waitingFor(second, Sight.of(List.of(merchant)))).hasSize(2);
        assertThat(waitingFor(second, Sight.of(List.of()))).isEmpty();
        assertThat(waitingFor(second, Sight.EVERYTHING)).hasSizeGreaterThan(2);
    }

    @Test
    void whatIsDecidedWaitsNoMore() {
        DATABASE.inTransaction(em -> approvals(em).approve("TEST", byPerson, new Decider(second, id -> true)));

        assertThat(waitingFor(second, Sight.of(List.of(merchant)))).containsExactly(byKey);
        assertThat(subjects(in(inbox -> inbox.askedBy(asking, OptionalLong.empty(), 5))))
                .containsExactly(byPerson);
        int count = in(inbox -> inbox.countFor(second, Sight.of(List.of(merchant))));
        assertThat(count).isEqualTo(1);
    }

    @Test
    void aListIsReadAPageAtATime() {
        Sight sight = Sight.of(List.of(merchant));
        Page<Approval> first = in(inbox -> inbox.waiting(sight, OptionalLong.empty(), 1));
        Page<Approval> rest = in(inbox -> inbox.waiting(sight, first.next(), 1));

        assertThat(subjects(first)).containsExactly(byKey);
        assertThat(subjects(rest)).containsExactly(byPerson);
        assertThat(rest.next()).isEmpty();
    }

    private List<Long> waitingFor(Person person, Sight decides) {
        return subjects(in(inbox -> inbox.waitingFor(person, decides, OptionalLong.empty(), 5)));
    }

    private static List<Long> subjects(Page<Approval> page) {
        return page.rows().stream().map(Approval::subjectId).toList();
    }

    private static long merchant() {
        return DATABASE.inTransaction(
                em -> new Merchants(em, new Now()).add("Shop").id());
    }

    private static long ask(long merchant, Requester requester) {
        long subject = Ids.next();
        DATABASE.inTransaction(em -> approvals(em).ask(new Question("TEST", subject, merchant, requester)));
        return subject;
    }

    private static Approvals approvals(EntityManager em) {
        return new Approvals(em, new Now(), new FakeEvent<>(), new FakeEvent<>());
    }

    private static <T> T in(Function<ApprovalInbox, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new ApprovalInbox(em)));
    }

    private static Person person(Role... roles) {
        return new Person(Ids.next(), "p@shop.example", "P", Set.of(roles), Language.VI);
    }
}
