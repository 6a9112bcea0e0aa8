package vietqr.api.v1;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class KnownParametersTest {
    private static final Set<String> KNOWN = KnownParameters.knownTo(Stream.of(EndpointsResource.class.getMethods())
            .filter(method -> method.getName().equals("list"))
            .findFirst()
            .orElseThrow());

    @Test
    void aMethodKnowsWhatItDeclares() {
        assertThat(KNOWN).containsExactly("cursor", "limit");
        assertThat(KnownParameters.objection(Map.of("limit", List.of("1")), KNOWN))
                .isEmpty();
    }

    @Test
    void anUnknownOneIsNamedBesideTheKnown() {
        assertThat(KnownParameters.objection(Map.of("limt", List.of("1")), KNOWN))
                .contains("limt: is not known here; known are cursor, limit");
        assertThat(KnownParameters.objection(Map.of("x", List.of("1")), Set.of()))
                .contains("x: is not known here; no parameter is");
    }

    @Test
    void oneThatIsThereTwiceIsRefused() {
        assertThat(KnownParameters.objection(Map.of("limit", List.of("1", "2")), KNOWN))
                .contains("limit: is there more than once");
    }
}
