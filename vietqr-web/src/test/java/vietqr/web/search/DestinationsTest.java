package vietqr.web.search;

import org.junit.jupiter.api.Test;
import vietqr.identity.Language;
import vietqr.web.look.Texts;
import vietqr.web.session.PageRights;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class DestinationsTest {
    private static final List<Destination> ALL = Destinations.everything();

    @Test
    void everyListOfThePortalIsOneGoesTo() {
        List<String> lists = PageRights.paths().stream()
                .filter(path -> path.endsWith("/list.xhtml"))
                .filter(path -> !path.equals("/calendar/list.xhtml"))
                .toList();

        assertThat(ALL.stream().map(Destination::path)).containsAll(lists);
    }

    @Test
    void eachLeadsToAPageThatIsThere() {
        assertThat(PageRights.paths())
                .containsAll(ALL.stream().map(Destination::path).toList());
    }

    @Test
    void eachHasANameInEveryLanguage() {
        for (Language language : Language.values())
            for (Destination page : ALL)
                assertThat(new Texts(language).find(page.text()))
                        .as(page.text())
                        .isPresent();
    }

    @Test
    void aLetterLeadsToOnePlaceOnly() {
        List<String> letters = ALL.stream()
                .map(Destination::letter)
                .filter(letter -> !letter.isEmpty())
                .toList();

        assertThat(letters).doesNotHaveDuplicates().allMatch(letter -> letter.matches("[a-z]"));
        assertThat(letters).as("g begins").doesNotContain("g");
    }
}
