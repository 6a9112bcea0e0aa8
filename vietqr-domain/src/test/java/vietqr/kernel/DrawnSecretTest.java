package vietqr.kernel;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class DrawnSecretTest {
    @Test
    void eachIsNewAndNeedsNoEscaping() {
        assertThat(Stream.generate(DrawnSecret::draw).limit(1000).toList())
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("[A-Za-z0-9_-]{43}"));
        assertThat(DrawnSecret.bytes()).hasSize(32).isNotEqualTo(DrawnSecret.bytes());
    }
}
