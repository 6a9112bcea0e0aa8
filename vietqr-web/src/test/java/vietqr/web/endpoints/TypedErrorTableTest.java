package vietqr.web.endpoints;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vietqr.webhook.ErrorGroup;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class TypedErrorTableTest {
    @Test
    void eachLineSaysWhatAReasonMeans() {
        TypedErrorTable table = TypedErrorTable.of("  TIMEOUT = r\r\n\nnull=S\nA=B=F\n");

        assertThat(table.wrongLine()).isZero();
        assertThat(table.lines())
                .isEqualTo(Map.of("TIMEOUT", ErrorGroup.RETRY, "null", ErrorGroup.SUCCESS, "A=B", ErrorGroup.FAILED));
        assertThat(TypedErrorTable.of(TypedErrorTable.text(table.lines()))).isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'A=R\nB'; 2", "A=X; 1", "=R; 1", "'A=R\n\nA=S'; 3", "A=; 1", "RETRY; 1"})
    void theFirstLineThatCannotBeReadIsNamed(String typed, int line) {
        assertThat(TypedErrorTable.of(typed).wrongLine()).isEqualTo(line);
    }

    @Test
    void aTableIsBounded() {
        String most = "x=R\n" + "12345678901234567890".repeat(10) + "=R\n";
        assertThat(TypedErrorTable.of(most).wrongLine()).isZero();
        assertThat(TypedErrorTable.of("1" + "12345678901234567890".repeat(10) + "=R")
                        .wrongLine())
                .isEqualTo(1);
        StringBuilder long201 = new StringBuilder();
        for (int i = 1; i <= 201; i++) long201.append(i).append("=F\n");
        assertThat(TypedErrorTable.of(long201.toString()).wrongLine()).isEqualTo(201);
    }
}
