package vietqr.api.partner;

import vietqr.kernel.NumberedPage;

import java.util.List;

/** A page of a list (wire reference, section 0). */
public record PageAnswer(Metadata metadata, List<? extends Record> data) {
    public record Metadata(int page, int size, long totalPage, long totalElement) {
        static Metadata of(NumberedPage<?> page) {
            return new Metadata(page.number(), page.size(), page.pages(), page.total());
        }
    }

    static PageAnswer of(NumberedPage<? extends Record> page) {
        return new PageAnswer(Metadata.of(page), page.rows());
    }
}
