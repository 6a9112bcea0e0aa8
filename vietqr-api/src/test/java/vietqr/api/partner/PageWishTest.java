package vietqr.api.partner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.kernel.NumberedPage;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PageWishTest {
    @Test
    void theFirstTwentyUnlessTold() {
        assertThat(PageWish.of(null, "")).contains(new NumberedPage.Wish(1, 20));
        assertThat(PageWish.of("3", "7")).contains(new NumberedPage.Wish(3, 7));
    }

    @Test
    void moreThanAHundredRowsAreNotGivenAtOnce() {
        assertThat(PageWish.of("1", "2147483647")).contains(new NumberedPage.Wish(1, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "99999999999"})
    void whatIsNoPageIsNone(String text) {
        assertThat(PageWish.of(text, "20")).isEmpty();
        assertThat(PageWish.of("1", text)).isEmpty();
    }

    @Test
    void pagesAreCountedUpAndAnEmptyListHasNone() {
        NumberedPage.Wish wish = new NumberedPage.Wish(2, 20);
        PageAnswer.Metadata full = PageAnswer.Metadata.of(NumberedPage.of(wish, List.of(), 41));
        assertThat(full).isEqualTo(new PageAnswer.Metadata(2, 20, 3, 41));
        assertThat(PageAnswer.Metadata.of(NumberedPage.of(wish, List.of(), 0)).totalPage())
                .isZero();
        assertThat(wish.offset()).isEqualTo(20);
        assertThat(new NumberedPage.Wish(Integer.MAX_VALUE, 100).offset()).isEqualTo(Integer.MAX_VALUE);
    }
}
