package vietqr.bankfile;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What a statement says of itself. Filled while it is read: some of it stands at its end. */
public final class Head {
    private static final String VND = "VND";

    private final Chain chain = new Chain();
    private String account = "";
    private String reference = "";
    private String currency = VND;
    private LocalDate from;
    private LocalDate to;
    private LocalDate firstEntry;
    private LocalDate lastEntry;
    private Long opening;
    private Long closing;

    void account(String number) {
        if (account.isEmpty()) account = number.replaceAll("[\\s.-]", "");
    }

    void reference(String text) {
        if (reference.isEmpty()) reference = text.length() <= 100 ? text : text.substring(0, 100);
    }

    void currency(String code) {
        currency = code.strip().toUpperCase(Locale.ROOT);
        if (currency.equals("VNĐ") || currency.equals("ĐỒNG")) currency = VND;
    }

    void from(LocalDate day) {
        if (from == null) from = day;
    }

    void to(LocalDate day) {
        to = day;
    }

    void opening(long balance) {
        if (opening == null) opening = balance;
    }

    void closing(long balance) {
        closing = balance;
    }

    /** Hands the line over as one of this statement, unless no bank can have booked it yet; whether to go on. */
    boolean hand(Line line, Sink sink) {
        if (line.day().isAfter(sink.lastDay()))
            return sink.unreadable(
                    line.number(), Optional.empty(), Finding.of(Reason.LATER_DAY, line.day()), line.words());
        add(line);
        return sink.line(line);
    }

    private void add(Line line) {
        if (firstEntry == null || line.day().isBefore(firstEntry)) firstEntry = line.day();
        if (lastEntry == null || line.day().isAfter(lastEntry)) lastEntry = line.day();
        chain.add(line);
    }

    boolean isInVnd() {
        return currency.equals(VND);
    }

    /** Empty if the file does not say. */
    public String account() {
        return account;
    }

    public String reference() {
        return reference;
    }

    public String currency() {
        return currency;
    }

    /** The first day it covers, or that of its first entry; empty if there is neither. */
    public Optional<LocalDate> from() {
        if (from == null) return Optional.ofNullable(firstEntry).or(() -> Optional.ofNullable(to));
        return Optional.of(firstEntry != null && firstEntry.isBefore(from) ? firstEntry : from);
    }

    public Optional<LocalDate> to() {
        if (to == null) return Optional.ofNullable(lastEntry).or(() -> Optional.ofNullable(from));
        return Optional.of(lastEntry != null && lastEntry.isAfter(to) ? lastEntry : to);
    }

    /** As the file says, or as its first running balance does. */
    public OptionalLong opening() {
        return opening != null ? OptionalLong.of(opening) : chain.before();
    }

    public OptionalLong closing() {
        return closing != null ? OptionalLong.of(closing) : chain.after();
    }

    /** Whether all its balances agree with its entries; empty if there are too few of them to say. */
    public Optional<Boolean> chainOk() {
        if (opening == null && chain.before().isEmpty()
                || closing == null && chain.after().isEmpty()) return Optional.empty();
        return Optional.of(chainProblem().isEmpty());
    }

    /** Where they first disagree. */
    public Optional<Finding> chainProblem() {
        return chain.problem(opening, closing);
    }
}
