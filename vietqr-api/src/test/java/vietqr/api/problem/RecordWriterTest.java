package vietqr.api.problem;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordWriterTest {
    record Inner(String a) {}

    record Outer(String z, String none, int i, long l, boolean flag, Inner inner, List<Inner> list, JsonValue raw) {}

    @Test
    void everyKeyIsThereInTheOrderOfTheRecord() {
        Outer body = new Outer(
                "\"x\"",
                null,
                1,
                9_007_199_254_740_993L,
                true,
                new Inner("1"),
                List.of(new Inner("2")),
                JsonValue.EMPTY_JSON_ARRAY);
        assertThat(RecordWriter.json(body).toString())
                .isEqualTo("{\"z\":\"\\\"x\\\"\",\"none\":null,\"i\":1,\"l\":9007199254740993,\"flag\":true,"
                        + "\"inner\":{\"a\":\"1\"},\"list\":[{\"a\":\"2\"}],\"raw\":[]}");
    }

    @Test
    void whatHasNoJsonFormIsABug() {
        assertThatThrownBy(() -> RecordWriter.json(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
