package vietqr.api.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import vietqr.report.Export;
import vietqr.report.Exports;
import vietqr.report.Filter;
import vietqr.report.Wish;
import vietqr.report.Written;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * An export as our own API shows it.
 *
 * @param percent how far it is, or null while nobody knows
 * @param rows beside the headings, or null while there is no file
 * @param failure why there is no file, or null
 */
record ExportBody(
        String id,
        String merchantId,
        String report,
        String format,
        JsonObject filters,
        List<String> columns,
        String zone,
        String language,
        String state,
        Integer percent,
        Long rows,
        Long size,
        String sha256,
        String failure,
        String fileName,
        String createdAt,
        String endedAt) {
    static ExportBody of(Exports.Progress progress) {
        Export export = progress.export();
        Wish wish = export.wish();
        Optional<Written.Result> result = export.result();
        return new ExportBody(
                String.valueOf(export.id()),
                String.valueOf(export.scope().merchantId().orElse(0)),
                wish.report().name(),
                wish.format().name(),
                filters(wish),
                wish.columns(),
                wish.zone().getId(),
                wish.language().code(),
                progress.state().name(),
                progress.percent().orElse(null),
                result.map(Written.Result::rows).orElse(null),
                result.map(Written.Result::size).orElse(null),
                result.map(Written.Result::sha256).orElse(null),
                export.failure().isEmpty() ? null : export.failure(),
                export.fileName(),
                export.createdAt().toString(),
                export.endedAt().map(Instant::toString).orElse(null));
    }

    private static JsonObject filters(Wish wish) {
        return narrowing(wish)
                .add("from", wish.from().toString())
                .add("to", wish.to().toString())
                .build();
    }

    /** What the report is narrowed by, besides its days. */
    static JsonObjectBuilder narrowing(Wish wish) {
        JsonObjectBuilder filters = JSON.createObjectBuilder();
        for (Filter filter : Filter.values())
            if (wish.filters().containsKey(filter))
                filters.add(filter.key(), wish.filters().get(filter));
        return filters;
    }
}
