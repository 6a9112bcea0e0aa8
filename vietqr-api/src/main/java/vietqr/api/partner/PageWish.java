package vietqr.api.partner;

import vietqr.kernel.NumberedPage;

import java.util.Optional;

/** Which page a caller asks for: {@code page} from 1, {@code size} 20 unless told (wire reference, section 0). */
final class PageWish {
    private static final int DEFAULT_SIZE = 20;
    private static final int LARGEST = 100;

    private PageWish() {}

    /** Empty when either is not a whole number of at least 1. More than 100 rows are not given at once. */
    static Optional<NumberedPage.Wish> of(String page, String size) {
        int number = number(page, 1);
        int rows = number(size, DEFAULT_SIZE);
        if (number < 1 || rows < 1) return Optional.empty();
        return Optional.of(new NumberedPage.Wish(number, Math.min(rows, LARGEST)));
    }

    private static int number(String text, int otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
