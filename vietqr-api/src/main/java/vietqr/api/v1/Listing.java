package vietqr.api.v1;

import vietqr.kernel.Page;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list, newest first.
 *
 * @param next to be sent as {@code cursor} for the page that follows; null at the end
 */
record Listing(List<?> items, String next) {
    static <T> Listing of(Page<T> page, Function<T, ?> form) {
        List<?> items = page.rows().stream().map(form).toList();
        return new Listing(
                items, page.next().isPresent() ? String.valueOf(page.next().getAsLong()) : null);
    }
}
