package vietqr.bankfile;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One statement of MT940, field after field. An entry (61) is whole when the next field shows that no more of its text (86) comes. */
final class Mt940Statement {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("uuMMdd");
    private static final Pattern BALANCE = Pattern.compile("([CD])(\\d{6})([A-Z]{3})(\\d{1,15},\\d*)");
    private static final Pattern ENTRY = Pattern.compile(
            "(\\d{6})(\\d{4})?(R?)([CD])([A-Z]?)(\\d{1,15},\\d*)"
                    + "([A-Z][A-Z0-9]{3})([^\n]{0,40}?)(?://([^\n]{0,40}))?(?:\n(.*))?",
            Pattern.DOTALL);

    private final Sink sink;
    private final Head head = new Head();
    private Line pending;
    private LocalDate opened;

    Mt940Statement(Sink sink) {
        this.sink = sink;
        sink.statement(head);
    }

    /** Whether to go on. */
    boolean field(String tag, String text, int line) {
        if (tag.equals("86") && pending != null) {
            Mt940Text told = Mt940Text.of(text);
            pending = told.of(pending);
            return flush();
        }
        if (!flush()) return false;
        switch (tag) {
            case "20" -> head.reference(text);
            case "25" -> head.account(text.substring(Math.max(text.indexOf('/'), text.indexOf('\n')) + 1));
            case "60F", "60M" -> balance(text, day -> opened = tag.equals("60F") ? day : opened, head::opening);
            case "62F", "62M" -> balance(text, this::closed, head::closing);
            case "61" -> {
                return entry(text, line);
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    boolean end() {
        return flush();
    }

    private boolean flush() {
        Line line = pending;
        pending = null;
        if (line == null) return true;
        return head.hand(line, sink);
    }

    /** Most banks date the opening balance with the day whose closing balance it was: that day is not told of here. */
    private void closed(LocalDate day) {
        if (opened != null) head.from(opened.isBefore(day) ? opened.plusDays(1) : opened);
        head.to(day);
    }

    private void balance(String text, Consumer<LocalDate> day, Consumer<Long> into) {
        Matcher balance = BALANCE.matcher(text.strip());
        if (!balance.matches()) return;
        head.currency(balance.group(3));
        Amounts.Read amount = amount(balance.group(4));
        if (amount.good() && head.isInVnd())
            into.accept(balance.group(1).equals("C") ? amount.value() : -amount.value());
        day(balance.group(2)).ifPresent(day);
    }

    private boolean entry(String text, int number) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) return bad(number, Optional.empty(), Finding.of(Reason.BAD_LINE, ":61:" + text), text);
        Optional<LocalDate> value = day(entry.group(1));
        if (value.isEmpty()) return bad(number, value, Finding.of(Reason.BAD_DATE, entry.group(1), "YYMMDD"), text);
        Optional<LocalDate> day = Optional.of(booked(value.get(), entry.group(2)));
        if (!head.isInVnd()) return bad(number, day, Finding.of(Reason.OTHER_CURRENCY, head.currency()), text);
        Amounts.Read amount = amount(entry.group(6));
        if (!amount.good()) return bad(number, day, amount.problem(), text);
        if (amount.value() == 0) return bad(number, day, Finding.of(Reason.NO_AMOUNT), text);
        String bank = entry.group(9) == null ? "" : entry.group(9).strip();
        String customer = entry.group(8).strip();
        pending = new Line(
                number,
                day.get(),
                Optional.empty(),
                direction(entry),
                Vnd.of(amount.value()),
                OptionalLong.empty(),
                !bank.isEmpty() ? bank : customer.equals("NONREF") ? "" : customer,
                entry.group(10) == null ? "" : entry.group(10),
                "",
                "");
        return true;
    }

    private boolean bad(int number, Optional<LocalDate> day, Finding why, String text) {
        return sink.unreadable(number, day, why, text);
    }

    /** What takes a credit back is money that goes. */
    private static Direction direction(Matcher entry) {
        boolean credit = entry.group(4).equals("C");
        return credit == entry.group(3).isEmpty() ? Direction.C : Direction.D;
    }

    private static Amounts.Read amount(String text) {
        return Amounts.whole(new BigDecimal(text.replace(',', '.') + "0"), text);
    }

    private static Optional<LocalDate> day(String yymmdd) {
        try {
            return Optional.of(LocalDate.parse(yymmdd, YYMMDD));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The day of the booking has no year: it is the one nearest to the value date. */
    private static LocalDate booked(LocalDate value, String mmdd) {
        if (mmdd == null) return value;
        try {
            LocalDate same = LocalDate.of(
                    value.getYear(), Integer.parseInt(mmdd.substring(0, 2)), Integer.parseInt(mmdd.substring(2)));
            if (same.isAfter(value.plusMonths(6))) return same.minusYears(1);
            return same.isBefore(value.minusMonths(6)) ? same.plusYears(1) : same;
        } catch (DateTimeException none) {
            return value;
        }
    }
}
