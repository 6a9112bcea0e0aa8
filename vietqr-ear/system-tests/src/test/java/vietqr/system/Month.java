package vietqr.system;

import vietqr.system.SheetLayout.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The 31 days before today on five accounts: what the banks told at the time and what they list afterwards, alike but for one
 * difference of each kind that there is. The same every time but for the date.
 */
final class Month {
    static final int DAYS = 31;

    /** Differences of {@link #signedOff} that people settle. */
    static final long CASH = 70_000;

    static final long CASH_AS_TOLD = 69_000;
    static final long UNLISTED = 5_000;
    static final long PAID_TWICE = 40_000;

    static final String CASH_REFERENCE = "MBCASH01";
    static final String NOT_TAKEN_REFERENCE = "MBNOTTAKEN1";
    static final String BOOKED_REFERENCE = "VCBNOTTOLD1";

    private static final int GAP = 15;
    private static final long UNTOLD_IN_THE_GAP = 999_000;
    private static final long OPENING = 10_000_000;

    private final LocalDate first;
    private final Requests requests;
    private final Map<MonthBank, List<Deed>> told = new EnumMap<>(MonthBank.class);
    private final Map<MonthBank, List<Deed>> listed = new EnumMap<>(MonthBank.class);
    private final List<Planted> planted = new ArrayList<>();

    /** Whoever asks for money on the account at MB. */
    interface Requests {
        /**
         * @param daysAgo when it was asked for
         * @return the transfer text, whose first word is the payment code
         */
        String ask(long amount, int daysAgo);
    }

    /**
     * A difference that the gateway has to find.
     *
     * @param state of the break
     */
    record Planted(MonthBank bank, String reason, LocalDate day, long amount, String state) {
        @Override
        public String toString() {
            return reason + " " + day + " " + amount + " " + state;
        }
    }

    Month(LocalDate today, Requests requests) {
        this.first = today.minusDays(DAYS);
        this.requests = requests;
        for (MonthBank bank : MonthBank.values()) {
            told.put(bank, new ArrayList<>());
            listed.put(bank, new ArrayList<>());
            for (int day = 1; day < DAYS - 1; day += 3) alike(bank, everyDay(bank, day));
        }
        atMb();
        atVietcombank();
        atVietinBank();
        found(MonthBank.BIDV, "STATEMENT_GAP", GAP, 0);
        atTechcombank();
    }

    private void atMb() {
        MonthBank mb = MonthBank.MB;
        alike(mb, deed(3, 200_000, "MBPART01", requests.ask(300_000, 0)));
        found(mb, "UNDERPAID", 3, 200_000);
        alike(mb, deed(4, 320_000, "MBOVER01", requests.ask(310_000, 0)));
        found(mb, "OVERPAID", 4, 320_000);
        alike(mb, deed(5, 330_000, "MBLATE01", requests.ask(330_000, DAYS - 5 + 20)));
        found(mb, "LATE", 5, 330_000);
        alike(mb, deed(6, 340_000, "MBCUT001", "CK " + requests.ask(340_000, 0).substring(0, 9)));
        found(mb, "MANGLED_CONTENT", 6, 340_000);
        alike(mb, deed(8, 360_000, NOT_TAKEN_REFERENCE, "He thong cua hang khong nhan tin nay"));
        found(mb, "NOT_TOLD", 8, 360_000);
        told(mb, new Deed(first.plusDays(DAYS - 1).atTime(23, 30), 370_000, "MBNIGHT1", "Tien ve luc nua dem"));
        planted.add(new Planted(mb, "CUT_OFF_NEXT_DAY", first.plusDays(DAYS), 370_000, "EXPECTED"));
        toBeSignedOff();
    }

    private void toBeSignedOff() {
        MonthBank mb = MonthBank.MB;
        listed(mb, deed(9, CASH, "", "Khach le nop tien mat tai quay so bay"));
        found(mb, "MISSING_AT_GATEWAY", 9, CASH);
        told(mb, deed(9, CASH_AS_TOLD, CASH_REFERENCE, "Nop tien chi nhanh Hai Ba Trung"));
        found(mb, "MISSING_AT_BANK", 9, CASH_AS_TOLD);
        told(mb, deed(9, UNLISTED, "MBUNLISTED1", "Ngan hang bao ma khong ghi so"));
        found(mb, "MISSING_AT_BANK", 9, UNLISTED);
        Deed paid = deed(9, PAID_TWICE, "MBTWICE01", requests.ask(PAID_TWICE, 0));
        alike(mb, paid);
        alike(mb, paid.under("MBTWICE02"));
        found(mb, "DUPLICATE_TRANSFER", 9, PAID_TWICE);
    }

    private void atVietcombank() {
        MonthBank vcb = MonthBank.VIETCOMBANK;
        alike(vcb, deed(7, 380_000, "VCBSTRAY1", requests.ask(380_000, 0)));
        found(vcb, "WRONG_ACCOUNT", 7, 380_000);
        listed(vcb, deed(10, 410_000, BOOKED_REFERENCE, "Chua ai bao khoan nay"));
        planted.add(new Planted(vcb, "MISSING_AT_GATEWAY", first.plusDays(10), 410_000, "RESOLVED"));
        Deed twin = deed(11, 420_000, "VCBTWIN01", "Tra gop hai lan bang nhau");
        told(vcb, twin);
        told(vcb, twin.under("VCBTWIN02"));
        listed(vcb, twin.under("VCBENTRY1"));
        listed(vcb, twin.under("VCBENTRY2"));
        found(vcb, "AMBIGUOUS", 11, 420_000);
        found(vcb, "AMBIGUOUS", 11, 420_000);
        Deed whole = deed(12, 430_000, "VCBFEE001", "Ngan hang giu lai phi chuyen tien");
        told(vcb, whole);
        listed(vcb, whole.less(3_300));
        found(vcb, "FEE_DIFFERENCE", 12, 426_700);
    }

    private void atVietinBank() {
        MonthBank icb = MonthBank.VIETINBANK;
        Deed once = deed(13, 440_000, "ICBONCE01", "Bao hai lan cho mot khoan tien");
        alike(icb, once);
        told(icb, once.under("ICBAGAIN1"));
        found(icb, "DUPLICATE_NOTICE", 13, 440_000);
        listed(icb, deed(14, 0, "ICBBLANK1", "Dong nay thieu so tien"));
        found(icb, "UNPARSEABLE_ROW", 14, 0);
        Deed come = deed(15, 450_000, "ICBBACK01", "Chuyen nham roi ngan hang thu hoi");
        alike(icb, come);
        listed(icb, new Deed(come.at().plusHours(2), -come.signed(), come.reference(), come.content()));
        found(icb, "REVERSED", 15, 450_000);
    }

    private void atTechcombank() {
        MonthBank tcb = MonthBank.TECHCOMBANK;
        found(tcb, "BALANCE_CHAIN_BROKEN", 0, 0);
        told(tcb, apart());
        found(tcb, "CURRENCY", 18, 0);
    }

    /** Listed in a file of its own. */
    private Deed apart() {
        return deed(18, 460_000, "TCBAPART01", "Tien hang liet ke o tep rieng");
    }

    private Deed everyDay(MonthBank bank, int day) {
        int number = (bank.ordinal() + 1) * 100 + day;
        return deed(day, 1_000_000 + number * 1_000L, "FT" + number + "DAILY", "Tien hang hoa don so " + number);
    }

    private Deed deed(int day, long amount, String reference, String content) {
        return new Deed(first.plusDays(day).atTime(10, day), amount, reference, content);
    }

    private void told(MonthBank bank, Deed deed) {
        told.get(bank).add(deed);
    }

    private void listed(MonthBank bank, Deed deed) {
        listed.get(bank).add(deed);
    }

    private void alike(MonthBank bank, Deed deed) {
        told(bank, deed);
        listed(bank, deed);
    }

    private void found(MonthBank bank, String reason, int day, long amount) {
        planted.add(new Planted(bank, reason, first.plusDays(day), amount, "OPEN"));
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return first.plusDays(DAYS - 1);
    }

    /** A day of the account at MB with differences that can all be settled. */
    LocalDate signedOff() {
        return first.plusDays(9);
    }

    List<Planted> planted() {
        return List.copyOf(planted);
    }

    /** In the order in which it happened. */
    List<Deed> told(MonthBank bank) {
        return sorted(told.get(bank));
    }

    /** The bank's sheets of the month: one, or two where that makes the difference. */
    List<List<List<String>>> sheets(MonthBank bank) {
        List<List<String>> whole = sheet(bank, 0, DAYS - 1, OPENING);
        return switch (bank) {
            case BIDV -> sheetsWithGap(bank);
            case TECHCOMBANK ->
                List.of(SheetFile.spoilt(whole, everyDay(bank, 16).reference(), "1"), withForeignMoney(bank));
            default -> List.of(whole);
        };
    }

    private List<List<List<String>>> sheetsWithGap(MonthBank bank) {
        long sum = listed(bank, 0, GAP - 1).stream().mapToLong(Deed::signed).sum();
        return List.of(
                sheet(bank, 0, GAP - 1, OPENING), sheet(bank, GAP + 1, DAYS - 1, OPENING + sum + UNTOLD_IN_THE_GAP));
    }

    /** A plain table. */
    private List<List<String>> withForeignMoney(MonthBank bank) {
        Deed deed = apart();
        String day = deed.written("yyyy-MM-dd");
        return List.of(
                List.of("Account: " + bank.number()),
                List.of("Date", "Amount", "Currency", "Reference", "Content"),
                List.of(day, Long.toString(deed.signed()), "VND", deed.reference(), deed.content()),
                List.of(day, "25", "USD", "TCBDOLLAR1", "Tien do la"));
    }

    private List<List<String>> sheet(MonthBank bank, int from, int to, long opening) {
        Period period = new Period(bank.number(), first.plusDays(from), first.plusDays(to));
        return bank.layout().sheet(period, opening, listed(bank, from, to));
    }

    private List<Deed> listed(MonthBank bank, int from, int to) {
        return sorted(listed.get(bank)).stream()
                .filter(deed -> !deed.at().toLocalDate().isBefore(first.plusDays(from)))
                .filter(deed -> !deed.at().toLocalDate().isAfter(first.plusDays(to)))
                .toList();
    }

    private static List<Deed> sorted(List<Deed> deeds) {
        return deeds.stream().sorted(Comparator.comparing(Deed::at)).toList();
    }
}
