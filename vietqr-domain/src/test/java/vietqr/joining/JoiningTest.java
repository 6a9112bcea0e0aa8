package vietqr.joining;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.access.Permission;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.identity.SignInAttempt;
import vietqr.identity.SignInResult.SignedIn;
import vietqr.joining.JoinResult.Joined;
import vietqr.joining.JoinResult.Refused;
import vietqr.joining.JoinResult.Why;
import vietqr.kernel.Ids;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.testing.TestDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class JoiningTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private JoiningScene scene;

    @BeforeEach
    void open() {
        scene = new JoiningScene(DATABASE);
    }

    @Test
    void whoIsInvitedComesInOnceAsWhatTheyWereInvitedFor() {
        assertThat(scene.invite(scene.owner, "  " + scene.email.toUpperCase(), Role.CASHIER))
                .isEqualTo(StaffResult.DONE);
        String token = scene.token(scene.email);

        Person person = joined(scene.begin(token));

        assertThat(person.email()).isEqualTo(scene.email);
        assertThat(sight(person, Permission.SEE_PAYMENTS).covers(scene.merchant))
                .isTrue();
        assertThat(sight(person, Permission.SEE_MEMBERS).blind()).isTrue();
        assertThat(scene.begin(token)).isEqualTo(new Refused(Why.OVER));
        assertThat(signsIn(scene.email, JoiningScene.PASSWORD)).isTrue();
    }

    @Test
    void onlyTheHashOfTheLinkIsKeptAndItsLetterIsSealed() {
        scene.invite(scene.owner, scene.email, Role.CASHIER);
        String token = scene.token(scene.email);
        for (String column : List.of("ticket.token_hash", "account_letter.sealed", "audit_entry.after_text")) {
            String table = column.substring(0, column.indexOf('.'));
            Object found = scene.in(
                    em -> em.createNativeQuery("select count(*) from " + table + " where " + column + " like ?")
                            .setParameter(1, "%" + token + "%")
                            .getSingleResult());
            assertThat(((Number) found).intValue()).as(column).isZero();
        }
    }

    @Test
    void anOldLinkAndARevokedOneOpenNothing() {
        scene.invite(scene.owner, scene.email, Role.CASHIER);
        String token = scene.token(scene.email);
        scene.clock.advance(Duration.ofDays(7));
        assertThat(scene.begin(token)).isEqualTo(new Refused(Why.OVER));

        assertThat(scene.invite(scene.owner, scene.email, Role.CASHIER)).isEqualTo(StaffResult.DONE);
        String second = scene.token(scene.email);
        long ticket =
                scene.in(em -> scene.tickets(em).opened(second).orElseThrow().id());
        assertThat(revoke(scene.owner, ticket)).isEqualTo(StaffResult.DONE);
        assertThat(scene.begin(second)).isEqualTo(new Refused(Why.OVER));
        assertThat(revoke(scene.owner, ticket)).isEqualTo(StaffResult.NOT_FOUND);
    }

    @Test
    void sentAgainTheOldLinkOpensNothing() {
        scene.invite(scene.owner, scene.email, Role.CASHIER);
        String first = scene.token(scene.email);
        long ticket =
                scene.in(em -> scene.tickets(em).opened(first).orElseThrow().id());
        assertThat(scene.invite(scene.owner, scene.email, Role.CASHIER)).isEqualTo(StaffResult.INVITED_ALREADY);

        assertThat(sendAgain(scene.manager, ticket)).isEqualTo(StaffResult.DONE);

        assertThat(scene.begin(first)).isEqualTo(new Refused(Why.OVER));
        assertThat(scene.begin(scene.token(scene.email))).isInstanceOf(Joined.class);
    }

    @Test
    void nobodyGivesWhatIsNotTheirs() {
        Person cashier = scene.person(Role.CASHIER);
        Person stranger = scene.person(Role.OWNER);
        assertThat(scene.invite(scene.manager, scene.email, Role.OWNER)).isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(scene.invite(scene.manager, scene.email, Role.CASHIER, Role.FINANCE))
                .isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(scene.invite(scene.owner, scene.email, Role.ADMIN)).isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(scene.invite(scene.owner, scene.email)).isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(scene.invite(cashier, scene.email, Role.CASHIER)).isEqualTo(StaffResult.NOT_FOUND);
        assertThat(scene.invite(stranger, scene.email, Role.CASHIER)).isEqualTo(StaffResult.NOT_FOUND);
        assertThat(scene.invite(scene.owner, "nobody", Role.CASHIER)).isEqualTo(StaffResult.BAD_ADDRESS);
        assertThat(scene.invite(scene.owner, scene.manager.email(), Role.CASHIER))
                .isEqualTo(StaffResult.MEMBER_ALREADY);
        assertThat(scene.written(scene.email)).isEmpty();
    }

    /** Somebody's role here must not become theirs elsewhere. */
    @Test
    void whoIsAnOwnerElsewhereIsACashierHereAndNoMore() {
        Person owner = scene.person(Role.OWNER);
        long elsewhere = scene.in(em -> {
            long id = new Merchants(em, scene.now).add("Elsewhere").id();
            new Members(em).add(id, owner.id());
            return id;
        });
        scene.invite(scene.owner, owner.email(), Role.CASHIER);
        String token = scene.token(owner.email());
        assertThat(scene.begin(token)).isEqualTo(new Refused(Why.SIGN_IN_FIRST));
        assertThat(scene.accept(token, scene.manager)).isEqualTo(new Refused(Why.SOMEBODY_ELSE));

        Person both = joined(scene.accept(token, owner));

        assertThat(both.roles()).containsExactlyInAnyOrder(Role.OWNER, Role.CASHIER);
        assertThat(sight(both, Permission.CHANGE_MEMBERS).merchantIds()).containsExactly(elsewhere);
        assertThat(sight(both, Permission.SEE_PAYMENTS).merchantIds())
                .containsExactlyInAnyOrder(elsewhere, scene.merchant);
    }

    @Test
    void workThatEndsEndsAtOnceAndTheLastOwnerStays() {
        scene.invite(scene.owner, scene.email, Role.CASHIER);
        Person cashier = joined(scene.begin(scene.token(scene.email)));
        assertThat(end(scene.manager, scene.owner)).isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(end(scene.owner, scene.owner)).isEqualTo(StaffResult.LAST_OWNER);
        assertThat(change(scene.owner, scene.owner, Role.AUDITOR)).isEqualTo(StaffResult.LAST_OWNER);
        assertThat(change(scene.manager, cashier, Role.FINANCE)).isEqualTo(StaffResult.NOT_YOURS_TO_GIVE);
        assertThat(change(cashier, cashier, Role.OWNER)).isEqualTo(StaffResult.NOT_FOUND);

        assertThat(change(scene.owner, cashier, Role.FINANCE, Role.APPROVER)).isEqualTo(StaffResult.DONE);
        Person promoted = scene.in(em -> scene.people(em).active(cashier.id()).orElseThrow());
        assertThat(promoted.roles()).containsExactlyInAnyOrder(Role.FINANCE, Role.APPROVER);
        assertThat(end(scene.owner, cashier)).isEqualTo(StaffResult.DONE);
        assertThat(sight(promoted, Permission.SEE_PAYMENTS).blind()).isTrue();
        assertThat(end(scene.owner, cashier)).isEqualTo(StaffResult.NOT_FOUND);
    }

    @Test
    void whoForgetsAPasswordSetsAnotherOnceAndIsSignedOutEverywhere() {
        long stay = scene.in(em -> scene.stays(em).begin(scene.owner.id(), "192.0.2.1", "Browser"));
        scene.forgets(scene.owner.email(), "192.0.2." + Ids.next() % 200);
        String token = scene.token(scene.owner.email());
        assertThat(scene.begin(token)).isEqualTo(new Refused(Why.OVER));
        assertThat(reset(token, "short")).isEqualTo(new Refused(Why.PASSWORD));

        assertThat(reset(token, "mot mat khau khac han")).isInstanceOf(Joined.class);

        assertThat(signsIn(scene.owner.email(), "mot mat khau khac han")).isTrue();
        assertThat(signsIn(scene.owner.email(), JoiningScene.PASSWORD)).isFalse();
        boolean goesOn = scene.in(em -> scene.stays(em).goesOn(stay));
        assertThat(goesOn).isFalse();
        assertThat(reset(token, "va mot mat khau nua")).isEqualTo(new Refused(Why.OVER));
        assertThat(scene.written(scene.owner.email()).get(1)).startsWith("Your password was changed");
    }

    @Test
    void anHourLaterAndAfterAnotherIsAskedForTheLinkOpensNothing() {
        String from = "198.51.100." + Ids.next() % 200;
        scene.forgets(scene.owner.email(), from);
        String first = scene.token(scene.owner.email());
        scene.forgets(scene.owner.email(), from);
        String second = scene.token(scene.owner.email());
        assertThat(reset(first, "mot mat khau khac han")).isEqualTo(new Refused(Why.OVER));
        scene.clock.advance(Duration.ofHours(1));
        assertThat(reset(second, "mot mat khau khac han")).isEqualTo(new Refused(Why.OVER));
    }

    @Test
    void nobodyIsWrittenToWhoHasNoAccountAndNobodyTooOften() {
        scene.forgets(scene.email, "203.0.113.1");
        assertThat(scene.written(scene.email)).isEmpty();
        for (int i = 0; i < 6; i++) scene.forgets(scene.owner.email(), "203.0.113." + i);
        assertThat(scene.written(scene.owner.email())).hasSize(3);
    }

    @Test
    void aMerchantComesByItselfOnceItsAddressIsProven() {
        scene.signsUp(scene.email, "Quán Cà Phê", "192.0.2.9");
        boolean known = scene.in(em -> scene.people(em).knows(scene.email));
        assertThat(known).isFalse();

        Person person = joined(scene.begin(scene.token(scene.email)));

        assertThat(person.roles()).containsExactly(Role.OWNER);
        List<Long> own = scene.in(em -> new Members(em).merchantIdsOf(person.id()));
        assertThat(own).hasSize(1);
        String business = scene.in(em ->
                new Merchants(em, scene.now).find(own.get(0)).orElseThrow().name());
        assertThat(business).isEqualTo("Quán Cà Phê");
        scene.signsUp(scene.email, "Again", "192.0.2.9");
        assertThat(scene.written(scene.email).get(1)).startsWith("You have an account already");
    }

    private StaffResult revoke(Person by, long ticket) {
        return scene.in(em -> scene.invitations(em).revoke(by, ticket));
    }

    private StaffResult sendAgain(Person by, long ticket) {
        return scene.in(em -> scene.invitations(em).sendAgain(by, ticket));
    }

    private StaffResult end(Person by, Person whom) {
        return scene.in(em -> scene.staff(em).end(by, scene.merchant, whom.id()));
    }

    private StaffResult change(Person by, Person whom, Role... roles) {
        return scene.in(em -> scene.staff(em).change(by, scene.merchant, whom.id(), Set.of(roles)));
    }

    private JoinResult reset(String token, String password) {
        return scene.in(em -> scene.joining(em).reset(token, password));
    }

    private boolean signsIn(String email, String password) {
        return scene.in(em -> Register.signIn(em, scene.now)
                        .attempt(new SignInAttempt(
                                email, password, "2001:db8::" + Long.toHexString(Ids.next() & 0xffff))))
                instanceof SignedIn;
    }

    private Sight sight(Person person, Permission permission) {
        return scene.in(em -> new Members(em).sightOf(person, Set.of(permission)));
    }

    private static Person joined(JoinResult result) {
        assertThat(result).isInstanceOf(Joined.class);
        return ((Joined) result).person();
    }
}
