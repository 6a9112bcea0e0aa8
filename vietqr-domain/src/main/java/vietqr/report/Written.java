package vietqr.report;

import vietqr.kernel.BankingDay;
import vietqr.merchant.Sight;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Writes reports into streams. */
public final class Written {
    private Written() {}

    /**
     * What a file came to.
     *
     * @param rows beside the headings
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    public record Result(long rows, long size, String sha256) {}

    /**
     * All rows of the report.
     *
     * @param shop whose report it is, for the head of the file
     * @param progress is told how many rows are written, at each; whatever it throws ends the writing
     */
    static Totals into(
            OutputStream out, Rows rows, Wish wish, Sight sight, String shop, Instant at, LongConsumer progress) {
        Caption caption = caption(wish, shop, at);
        Totals totals = new Totals(caption.columns());
        try (Sheet sheet = wish.format().open(out, caption)) {
            rows.each(wish, sight, values -> {
                sheet.row(values);
                totals.add(values);
                progress.accept(totals.rows());
            });
            sheet.finish(totals);
            out.flush();
            return totals;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Caption caption(Wish wish, String shop, Instant at) {
        Words words = Words.in(wish.language());
        List<Caption.Line> about = new ArrayList<>();
        about.add(new Caption.Line(words.get("about.merchant"), shop));
        about.add(new Caption.Line(
                words.get("about.period"), words.get("period", words.day(wish.from()), words.day(wish.to()))));
        if (wish.report().asOf())
            about.add(new Caption.Line(words.get("about.asOf"), words.get("asOf", words.day(wish.to()))));
        for (Filter filter : Filter.values())
            if (wish.filters().containsKey(filter))
                about.add(new Caption.Line(
                        words.get("filter." + filter.key()),
                        words.word(wish.filters().get(filter))));
        if (wish.masked() && wish.namesSomebody())
            about.add(new Caption.Line(words.get("about.personal"), words.get("personal.masked")));
        about.add(new Caption.Line(words.get("about.zone"), wish.zone().getId()));
        Caption bare = new Caption(words.title(wish.report()), List.of(), List.of(), wish.language(), wish.zone());
        about.add(new Caption.Line(words.get("about.made"), words.time(bare.local(at))));
        if (!wish.zone().equals(BankingDay.ZONE))
            about.add(new Caption.Line(words.get("about.days"), BankingDay.ZONE.getId()));
        return new Caption(bare.title(), about, wish.chosen(), wish.language(), wish.zone());
    }
}
