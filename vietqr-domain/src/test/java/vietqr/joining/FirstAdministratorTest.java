package vietqr.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.identity.Role;
import vietqr.joining.JoinResult.Joined;
import vietqr.settings.Settings;
import vietqr.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class FirstAdministratorTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final JoiningScene scene = new JoiningScene(DATABASE);

    @Test
    void whoIsNamedIsInvitedUntilSomebodyRunsTheGateway() {
        scene.in(em -> em.createNativeQuery("delete from portal_user_role where role = 'ADMIN'")
                .executeUpdate());
        start(null);
        assertThat(scene.written(scene.email)).isEmpty();

        start(scene.email);
        String first = scene.token(scene.email);
        start(scene.email);
        String second = scene.token(scene.email);

        assertThat(scene.begin(first)).as("only the newest letter opens").isInstanceOf(JoinResult.Refused.class);
        JoinResult joined = scene.begin(second);
        assertThat(((Joined) joined).person().roles()).containsExactly(Role.ADMIN);
        start(scene.email);
        assertThat(scene.written(scene.email)).hasSize(2);
    }

    private void start(String email) {
        Settings settings = Settings.read(name -> name.equals("vietqr.admin.email") ? email : null);
        scene.in(em -> {
            new FirstAdministrator(
                            em,
                            scene.tickets(em),
                            scene.letters(em),
                            scene.people(em),
                            scene.messengers(),
                            settings,
                            scene.now)
                    .inviteIfNobodyIs();
            return null;
        });
    }
}
