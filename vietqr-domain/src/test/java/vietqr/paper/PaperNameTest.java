package vietqr.paper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PaperNameTest {
    @ParameterizedTest
    @CsvSource({
        "biên lai.pdf, biên lai.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\An\\a.png, a.png",
        "'say \"hi\".txt', say _hi_.txt",
        "'dir/', file"
    })
    void nothingOfItLeadsAnywhere(String name, String kept) {
        assertThat(PaperName.of(name)).isEqualTo(kept);
    }
}
