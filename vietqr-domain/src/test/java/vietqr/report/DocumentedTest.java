package vietqr.report;

import org.junit.jupiter.api.Test;
import vietqr.identity.Language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said about reports elsewhere agrees with what they are. */
class DocumentedTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "reports.md");

    @Test
    void theDocumentListsEveryReportWithItsColumnsAndFilters() throws IOException {
        assertThat(Files.readString(DOCUMENT).lines())
                .containsAll(
                        Stream.of(ReportKind.values()).map(DocumentedTest::row).toList());
    }

    private static String row(ReportKind kind) {
        String columns =
                kind.columns().stream().map(column -> "`" + column.key() + "`").collect(Collectors.joining(", "));
        String filters = Stream.of(Filter.values())
                .filter(kind.filters()::contains)
                .map(filter -> "`" + filter.key() + "`")
                .collect(Collectors.joining(", "));
        return "| `" + kind + "` | " + Words.in(Language.EN).purpose(kind) + " | " + columns + " | " + filters + " |";
    }

    @Test
    void everyColumnAndReportHasItsWordsInBothLanguages() {
        for (Language language : Language.values()) {
            Words words = Words.in(language);
            for (ReportKind kind : ReportKind.values()) {
                assertThat(words.title(kind)).isNotBlank();
                assertThat(words.purpose(kind)).isNotBlank();
                for (Column column : kind.columns())
                    assertThat(words.heading(column)).as(column.key()).isNotBlank();
            }
        }
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.VI));
    }

    private static TreeSet<String> keys(Language language) {
        return new TreeSet<>(ResourceBundle.getBundle("vietqr.report.words", language.locale())
                .keySet());
    }

    /** No column of a report is there twice, or it could not be chosen. */
    @Test
    void columnsAreChosenByKeysOfTheirOwn() {
        for (ReportKind kind : ReportKind.values())
            assertThat(kind.columns().stream().map(Column::key)).doesNotHaveDuplicates();
    }
}
