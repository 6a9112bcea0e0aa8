package vietqr.kernel;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorCodeTest {
    private static final Path PAGE = Path.of("..", "docs", "errors.md");

    @Test
    void thePageForPartnersShowsExactlyThisTable() throws IOException {
        List<String> rows = Stream.of(ErrorCode.values())
                .map(code -> "| %s | %s | %s |".formatted(code, code.vietnamese(), code.meaning()))
                .toList();

        try (Stream<String> page = Files.lines(PAGE)) {
            assertThat(page.filter(line -> line.matches("\\| E\\d+ \\|.*"))).containsExactlyElementsOf(rows);
        }
    }

    @Test
    void theTableIsInTheOrderOfTheNumbers() {
        assertThat(Stream.of(ErrorCode.values())
                        .map(code -> Integer.valueOf(code.name().substring(1))))
                .isSorted();
    }
}
