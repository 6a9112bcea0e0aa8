package vietqr.dialect;

import vietqr.kernel.BankingDay;
import vietqr.kernel.Fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of a message as the rules of all formats want them: within the limits of the tables, times in this century. */
record Told(Fields fields) {
    static final int LONGEST_ID = 100;
    static final int LONGEST_ACCOUNT = 30;
    static final int LONGEST_CONTENT = 1000;

    private static final long MOST_DONG = 999_999_999_999_999L;

    /** Control and format characters: two references that look alike are one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** Not every program that is told of the text can take it. */
    private static final Pattern NUL = Pattern.compile("\0", Pattern.LITERAL);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final List<DateTimeFormatter> LOCAL_TIMES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"),
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"),
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss"),
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss"));

    /** A name or number of 1 to so many characters; empty otherwise. What cannot be seen is no part of it. */
    Optional<String> name(String field, int longest) {
        return Optional.of(UNSEEN.matcher(fields.text(field)).replaceAll("").strip())
                .filter(text -> !text.isEmpty() && text.length() <= longest);
    }

    /** Whole VND above zero, of at most fifteen digits: the sum of many still fits a {@code long}. */
    Optional<Long> amount(String field) {
        return signedAmount(field).filter(value -> value > 0);
    }

    /** The same, and below zero for money that went out. */
    Optional<Long> signedAmount(String field) {
        return fields.whole(field).filter(value -> value != 0 && value <= MOST_DONG && value >= -MOST_DONG);
    }

    /** The text without NUL, cut where the table ends; the message is kept whole. */
    String content(String field) {
        String text = NUL.matcher(fields.text(field)).replaceAll("");
        return text.length() > LONGEST_CONTENT ? text.substring(0, LONGEST_CONTENT) : text;
    }

    /** As much of it as belongs in a sentence. */
    static String brief(String text) {
        return text.length() > LONGEST_ACCOUNT ? text.substring(0, LONGEST_ACCOUNT) : text;
    }

    /** A moment in epoch milliseconds. */
    Optional<Instant> millis(String field) {
        return fields.whole(field).flatMap(Told::moment);
    }

    /** A moment as people in Vietnam write it, or with its zone, or in epoch milliseconds. */
    Optional<Instant> time(String field) {
        String text = fields.text(field).strip();
        return LOCAL_TIMES.stream()
                .flatMap(shape -> local(text, shape).stream())
                .findFirst()
                .or(() -> zoned(text))
                .or(() -> millis(field))
                .filter(Told::inOurTime);
    }

    private static Optional<Instant> moment(long millis) {
        try {
            return Optional.of(Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.MICROS))
                    .filter(Told::inOurTime);
        } catch (DateTimeException beyondTime) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> local(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, shape).atZone(BankingDay.ZONE).toInstant());
        } catch (DateTimeException otherShape) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> zoned(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    .parse(text, Instant::from)
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException otherShape) {
            return Optional.empty();
        }
    }

    private static boolean inOurTime(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }
}
