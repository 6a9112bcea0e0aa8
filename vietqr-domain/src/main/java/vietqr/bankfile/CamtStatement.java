package vietqr.bankfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** One Stmt, Rpt or Ntfctn. */
final class CamtStatement {
    private final Sink sink;
    private final Head head = new Head();
    private final Map<String, String> balance = new HashMap<>();
    private CamtEntry entry;

    CamtStatement(Sink sink) {
        this.sink = sink;
        sink.statement(head);
    }

    void beginEntry() {
        entry = new CamtEntry();
    }

    /** The currency of an amount, which stands in its attribute. */
    void currency(Deque<String> path, String code) {
        if (entry != null) entry.currency(path, code);
        else if (path.contains("Bal")) balance.put("Ccy", code);
    }

    void value(Deque<String> path, String text) {
        if (text.isEmpty()) return;
        String below = below(path);
        if (entry != null) entry.value(below, text);
        else if (below.startsWith("Bal/")) balance.putIfAbsent(below, text);
        else statement(below, text);
    }

    private void statement(String below, String text) {
        switch (below) {
            case "Id" -> head.reference(text);
            case "Acct/Id/IBAN", "Acct/Id/Othr/Id" -> head.account(text);
            case "Acct/Ccy" -> head.currency(text);
            case "FrToDt/FrDtTm", "FrToDt/FrDt" -> CamtEntry.day(text).ifPresent(head::from);
            case "FrToDt/ToDtTm", "FrToDt/ToDt" -> CamtEntry.lastDay(text).ifPresent(head::to);
            default -> {}
        }
    }

    void endBalance() {
        String kind = balance.getOrDefault("Bal/Tp/CdOrPrtry/Cd", "");
        boolean opening = kind.equals("OPBD") || kind.equals("PRCD");
        Optional<Long> amount = amount();
        if (amount.isPresent() && balance.getOrDefault("Ccy", "VND").equals("VND")) {
            if (opening) head.opening(amount.get());
            if (kind.equals("CLBD")) head.closing(amount.get());
        }
        Optional<LocalDate> day = Optional.ofNullable(balance.getOrDefault("Bal/Dt/Dt", balance.get("Bal/Dt/DtTm")))
                .flatMap(CamtEntry::day);
        if (kind.equals("OPBD")) day.ifPresent(head::from);
        if (kind.equals("CLBD")) day.ifPresent(head::to);
        balance.clear();
    }

    private Optional<Long> amount() {
        String text = balance.getOrDefault("Bal/Amt", "");
        if (!text.matches("\\d{1,18}(\\.\\d{0,5})?")) return Optional.empty();
        Amounts.Read read = Amounts.whole(new BigDecimal(text), text);
        boolean debit = "DBIT".equals(balance.get("Bal/CdtDbtInd"));
        return read.good() ? Optional.of(debit ? -read.value() : read.value()) : Optional.empty();
    }

    /** Whether to go on. */
    boolean endEntry(int number) {
        CamtEntry done = entry;
        entry = null;
        if (!done.isBooked()) return true;
        Optional<Finding> problem = done.problem();
        if (problem.isPresent()) return sink.unreadable(number, done.day(), problem.get(), done.text());
        Line line = done.line(number);
        return head.hand(line, sink);
    }

    /** What is below the statement, of which there may be one more level in an entry. */
    private static String below(Deque<String> path) {
        StringBuilder below = new StringBuilder();
        int depth = 0;
        for (Iterator<String> names = path.iterator(); names.hasNext(); depth++) {
            String name = names.next();
            if (depth < 3) continue;
            if (!below.isEmpty()) below.append('/');
            below.append(name);
        }
        return below.toString();
    }
}
