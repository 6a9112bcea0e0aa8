package vietqr.api.v1;

import jakarta.json.JsonObject;
import vietqr.report.ReportSchedule;
import vietqr.report.Wish;

import java.time.Instant;
import java.util.List;

/** A report that comes by e-mail, as our own API shows it. */
record ReportScheduleBody(
        String id,
        String merchantId,
        String report,
        String format,
        JsonObject filters,
        List<String> columns,
        String zone,
        String language,
        String cadence,
        int hour,
        List<String> recipients,
        String state,
        String nextAt,
        String lastAt,
        String createdAt) {
    static ReportScheduleBody of(ReportSchedule schedule) {
        Wish wish = schedule.wish();
        boolean on = schedule.state() == ReportSchedule.State.ON;
        return new ReportScheduleBody(
                String.valueOf(schedule.id()),
                String.valueOf(schedule.merchantId()),
                wish.report().name(),
                wish.format().name(),
                ExportBody.narrowing(wish).build(),
                wish.columns(),
                wish.zone().getId(),
                wish.language().code(),
                schedule.cadence().name(),
                schedule.hour(),
                schedule.recipients(),
                schedule.state().name(),
                on ? schedule.nextAt().toString() : null,
                schedule.lastAt().map(Instant::toString).orElse(null),
                schedule.createdAt().toString());
    }
}
