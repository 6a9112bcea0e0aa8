package vietqr.comparison;

import org.junit.jupiter.api.Test;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rules as people write them. */
class RulesTextTest {
    private static final Rule REFERENCE = new Rule(
            "reference", Key.REFERENCE, Cardinality.ONE_TO_ONE, 0, 3, List.of(Grade.REFERENCE, Grade.DAY), Set.of());
    private static final Rules RULES = new Rules(LocalTime.of(23, 0), 1, true, List.of(REFERENCE));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(RulesText.read(RulesText.write(RULES))).isEqualTo(RULES);
    }

    @Test
    void whatMayBeLeftOutIsOneToOneExactAndBooking() {
        Rules read = RulesText.read("""
                {"cutOff": "22:30", "patienceDays": 0, "rules": [{"name": "r", "key": "CODE", "days": 1}]}""");
        assertThat(read.booksMissing()).isTrue();
        assertThat(read.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.cardinality()).isEqualTo(Cardinality.ONE_TO_ONE);
            assertThat(rule.exact()).isTrue();
            assertThat(rule.grades()).isEmpty();
        });
    }

    @Test
    void eachMistakeIsNamed() {
        refused("[]", "no JSON object");
        refused("{\"cutOff\": \"25:00\", \"patienceDays\": 1, \"rules\": []}", "cutOff");
        refused(with("\"key\": \"COLOUR\", \"days\": 1"), "key: must be one of REFERENCE");
        refused(with("\"key\": \"CODE\", \"days\": 99"), "days: must be a whole number from 0 to 31");
        refused(with("\"key\": \"CODE\", \"days\": 1.5"), "days");
        refused(with("\"key\": \"CODE\", \"days\": 1, \"colour\": 1"), "colour is not known here");
        refused(with("\"key\": \"CODE\", \"days\": 1, \"needs\": [\"DAY\"]"), "needs must be among its grades");
        refused(with("\"key\": \"AMOUNT\", \"days\": 1"), "by amount alone nothing is known");
        refused(
                with("\"key\": \"CODE\", \"cardinality\": \"ONE_TO_MANY\", \"tolerance\": 5, \"days\": 1"),
                "one to one");
    }

    @Test
    void noTwoRulesHaveOneName() {
        assertThatThrownBy(() -> new Rules(LocalTime.NOON, 1, true, List.of(REFERENCE, REFERENCE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two rules are called reference");
    }

    private static String with(String fields) {
        return "{\"cutOff\": \"23:00\", \"patienceDays\": 1, \"rules\": [{\"name\": \"r\", " + fields + "}]}";
    }

    private static void refused(String text, String why) {
        assertThatThrownBy(() -> RulesText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
