package vietqr.report;

/** What comes of wanting a report by e-mail. */
public sealed interface ScheduleResult {
    record Set(ReportSchedule schedule) implements ScheduleResult {}

    record Refused(Fault fault) implements ScheduleResult {}
}
