package vietqr.approval;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.approval.ApprovalResult.Decided;
import vietqr.approval.ApprovalResult.Denied;
import vietqr.approval.ApprovalResult.Why;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.identity.Role;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class ApprovalsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String KIND = "TEST";

    private final FakeEvent<ApprovalAsked> asked = new FakeEvent<>();
    private final FakeEvent<ApprovalDecided> decided = new FakeEvent<>();
    private final long subject = Ids.next();
    private final Person asking = person(1, Role.FINANCE, Role.APPROVER);
    private final Person second = person(2, Role.APPROVER);
    private long merchant;

    @BeforeEach
    void somebodyHasAsked() {
        merchant = DATABASE.inTransaction(
                em -> new Merchants(em, new Now()).add("Shop").id());
        in(approvals -> approvals.ask(new Question(KIND, subject, merchant, Requester.person(asking))));
    }

    @Test
    void whoCanAnswerIsToldOfTheQuestionInTheSameTransaction() {
        assertThat(asked.fired())
                .containsExactly(new ApprovalAsked(new Question(KIND, subject, merchant, Requester.person(asking))));
    }

    @Test
    void aSecondPersonAgreesAndItIsToldInTheSameTransaction() {
        assertThat(approve(second)).isInstanceOf(Decided.class);
        assertThat(decided.fired()).containsExactly(new ApprovalDecided(KIND, subject, true));
        assertThat(about().state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(about().decidedBy()).hasValue(2);
    }

    @Test
    void aSecondPersonSaysNoAndWhy() {
        in(approvals -> approvals.reject(KIND, subject, seeing(second), "x".repeat(600)));
        assertThat(decided.fired()).containsExactly(new ApprovalDecided(KIND, subject, false));
        assertThat(about().reason()).hasSize(500);
    }

    @Test
    void whoAsksIsNotTheSecond() {
        assertThat(approve(asking)).isEqualTo(new Denied(Why.SAME_PERSON));
        assertThat(about().state()).isEqualTo(ApprovalState.WAITING);
    }

    @Test
    void whoMadeTheKeyThatAsksIsNotTheSecondEither() {
        long byKey = Ids.next();
        Requester key = Requester.key(77, OptionalLong.of(asking.id()));
        in(approvals -> approvals.ask(new Question(KIND, byKey, merchant, key)));

        ApprovalResult own = in(approvals -> approvals.approve(KIND, byKey, seeing(asking)));
        ApprovalResult other = in(approvals -> approvals.approve(KIND, byKey, seeing(second)));

        assertThat(own).isEqualTo(new Denied(Why.SAME_PERSON));
        assertThat(other).isInstanceOf(Decided.class);
        assertThat(key.keyId()).hasValue(77);
        assertThat(Requester.key(77, OptionalLong.empty()).keyId()).hasValue(77);
    }

    @Test
    void severalQuestionsAreFoundAtOnce() {
        Map<Long, Approval> found = in(approvals -> approvals.about(KIND, List.of(subject, 1L)));

        assertThat(found).containsOnlyKeys(subject);
    }

    @Test
    void withoutTheRoleThereIsNothingToDecide() {
        assertThat(approve(person(3, Role.OWNER, Role.FINANCE, Role.ADMIN))).isEqualTo(new Denied(Why.NOT_FOUND));
    }

    @Test
    void otherMerchantsBusinessIsNotFound() {
        ApprovalResult result =
                in(approvals -> approvals.approve(KIND, subject, new Decider(second, id -> id != merchant)));
        assertThat(result).isEqualTo(new Denied(Why.NOT_FOUND));
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        List<Callable<ApprovalResult>> all = IntStream.range(0, 20)
                .mapToObj(i -> (Callable<ApprovalResult>) () -> approve(person(10 + i, Role.APPROVER)))
                .toList();
        int yes = 0;
        for (Future<ApprovalResult> answer : threads.invokeAll(all, 60, TimeUnit.SECONDS))
            if (answer.get() instanceof Decided) yes++;
        threads.shutdown();

        assertThat(yes).isEqualTo(1);
        assertThat(decided.fired()).hasSize(1);
    }

    private ApprovalResult approve(Person person) {
        return in(approvals -> approvals.approve(KIND, subject, seeing(person)));
    }

    private static Decider seeing(Person person) {
        return new Decider(person, merchant -> true);
    }

    private Approval about() {
        return in(approvals -> approvals.about(KIND, subject).orElseThrow());
    }

    private <T> T in(Function<Approvals, T> work) {
        return DATABASE.inTransaction(em -> work.apply(new Approvals(em, new Now(), asked, decided)));
    }

    private static Person person(long id, Role... roles) {
        return new Person(id, id + "@shop.example", "P", Set.of(roles), Language.VI);
    }
}
