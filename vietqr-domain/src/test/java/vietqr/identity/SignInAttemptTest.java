package vietqr.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInAttemptTest {
    @Test
    void emailIsFolded() {
        assertThat(new SignInAttempt(" Owner@Demo.Example ", "x", "::1").email())
                .isEqualTo("owner@demo.example");
    }

    @Test
    void nothingTypedIsAnAttemptToo() {
        SignInAttempt attempt = new SignInAttempt(null, null, null);
        assertThat(attempt.email()).isEmpty();
        assertThat(attempt.password()).isEmpty();
    }

    @Test
    void textShowsNoSecret() {
        assertThat(new SignInAttempt("a@b.example", "geheim", "::1").toString()).doesNotContain("geheim", "a@b");
    }

    @Test
    void newPeopleNeedAnAddress() {
        assertThat(new Email("A@b.example ").value()).isEqualTo("a@b.example");
        for (String wrong : new String[] {null, "", "a", "@b", "a b@c", "a@b@c", "a@" + "b".repeat(190)})
            assertThatThrownBy(() -> new Email(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
}
