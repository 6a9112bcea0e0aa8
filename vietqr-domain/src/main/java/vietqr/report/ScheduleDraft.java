package vietqr.report;

import java.util.List;

/**
 * A schedule as somebody wants it.
 *
 * @param hour of the day in Vietnam, 0 to 23
 * @param recipients e-mail addresses
 */
public record ScheduleDraft(long merchantId, Wish wish, Cadence cadence, int hour, List<String> recipients) {
    public ScheduleDraft {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("hour " + hour);
        recipients = recipients.stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
    }
}
