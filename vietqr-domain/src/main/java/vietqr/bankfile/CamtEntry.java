package vietqr.bankfile;

import vietqr.kernel.BankingDay;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One Ntry. Of several transactions in it the first says who and why; the amount is that of the whole. */
final class CamtEntry {
    private static final String DETAILS = "Ntry/NtryDtls/TxDtls/";
    private static final int MOST_TEXTS = 200;

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder content = new StringBuilder();
    private String currency = "VND";

    void currency(Deque<String> path, String code) {
        if (path.size() == 5 && path.peekLast().equals("Amt")) currency = code;
    }

    void value(String below, String text) {
        if (below.equals(DETAILS + "RmtInf/Ustrd") && content.length() + text.length() < 1000)
            content.append(content.isEmpty() ? "" : " ").append(text);
        else if (values.size() < MOST_TEXTS) values.putIfAbsent(below, text);
    }

    /** What is pending may never come. */
    boolean isBooked() {
        String state = first("Ntry/Sts/Cd", "Ntry/Sts");
        return state.isEmpty() || state.equals("BOOK");
    }

    Optional<Finding> problem() {
        if (day().isEmpty()) return Optional.of(Finding.of(Reason.BAD_DATE, first("Ntry/BookgDt/Dt"), "YYYY-MM-DD"));
        if (!currency.equals("VND")) return Optional.of(Finding.of(Reason.OTHER_CURRENCY, currency));
        Amounts.Read amount = amount();
        if (!amount.good()) return Optional.of(amount.problem());
        if (amount.value() == 0) return Optional.of(Finding.of(Reason.NO_AMOUNT));
        String direction = first("Ntry/CdtDbtInd");
        return direction.equals("CRDT") || direction.equals("DBIT")
                ? Optional.empty()
                : Optional.of(Finding.of(Reason.BAD_DIRECTION, direction));
    }

    Line line(int number) {
        boolean credit = first("Ntry/CdtDbtInd").equals("CRDT");
        String other = DETAILS + "RltdPties/" + (credit ? "Dbtr" : "Cdtr");
        return new Line(
                number,
                day().orElseThrow(),
                bookedAt(),
                credit ? Direction.C : Direction.D,
                Vnd.of(amount().value()),
                OptionalLong.empty(),
                first("Ntry/AcctSvcrRef", DETAILS + "Refs/AcctSvcrRef", "Ntry/NtryRef", DETAILS + "Refs/TxId"),
                content.isEmpty() ? first("Ntry/AddtlNtryInf", DETAILS + "AddtlTxInf") : content.toString(),
                first(other + "/Nm", other + "/Pty/Nm"),
                first(other + "Acct/Id/Othr/Id", other + "Acct/Id/IBAN"));
    }

    /** What it says, for whoever must look at it. */
    String text() {
        return List.of("Ntry/Amt", "Ntry/CdtDbtInd", "Ntry/BookgDt/Dt", "Ntry/AcctSvcrRef").stream()
                        .map(this::first)
                        .reduce("", (a, b) -> (a + " " + b).strip())
                + " "
                + content;
    }

    Optional<LocalDate> day() {
        return day(first("Ntry/BookgDt/Dt", "Ntry/BookgDt/DtTm", "Ntry/ValDt/Dt", "Ntry/ValDt/DtTm"));
    }

    private Optional<Instant> bookedAt() {
        return instant(first("Ntry/BookgDt/DtTm"));
    }

    private Amounts.Read amount() {
        String text = first("Ntry/Amt");
        if (!text.matches("\\d{1,18}(\\.\\d{0,5})?"))
            return new Amounts.Read(0, Finding.of(Reason.BAD_AMOUNT, text, "1234567.00"));
        return Amounts.whole(new BigDecimal(text), text);
    }

    private String first(String... places) {
        for (String place : places) if (values.containsKey(place)) return values.get(place);
        return "";
    }

    static Optional<LocalDate> day(String text) {
        if (text.length() > 10) return instant(text).map(BankingDay::of);
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 2000 && day.getYear() < 2100 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A period that ends at midnight ends with the day before. */
    static Optional<LocalDate> lastDay(String text) {
        if (text.length() <= 10) return day(text);
        return instant(text).map(end -> BankingDay.of(end.minusNanos(1)));
    }

    private static Optional<Instant> instant(String text) {
        try {
            Instant instant = text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(BankingDay.ZONE).toInstant();
            int year = BankingDay.of(instant).getYear();
            return year >= 2000 && year < 2100 ? Optional.of(instant) : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
