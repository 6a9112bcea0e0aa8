package vietqr.bankfile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sheets as six banks lay them out, all telling of the same month on the account 0123456789. */
final class BankSheets {
    static final long OPENING = 10_000_000;
    static final List<Deed> DEEDS = List.of(
            new Deed(LocalDateTime.of(2026, 11, 2, 8, 5, 9), 150_000, "FT26306001", "Thanh toán đơn 01"),
            new Deed(LocalDateTime.of(2026, 11, 2, 8, 5, 9), 150_000, "FT26306002", "Thanh toán đơn 02"),
            new Deed(
                    LocalDateTime.of(2026, 11, 3, 17, 59, 59),
                    -2_500_000,
                    "FT26307001",
                    "Chuyển tiền nhà cung cấp, kỳ 11"),
            new Deed(LocalDateTime.of(2026, 11, 30, 23, 0, 0), 1_234_567, "FT26334001", "Nguyễn Thị Ánh chuyển khoản"));

    private BankSheets() {}

    record Deed(LocalDateTime at, long signed, String reference, String content) {
        String day(String pattern) {
            return at.format(DateTimeFormatter.ofPattern(pattern));
        }
    }

    static long closing() {
        return OPENING + DEEDS.stream().mapToLong(Deed::signed).sum();
    }

    static LocalDate from() {
        return LocalDate.of(2026, 11, 1);
    }

    static LocalDate to() {
        return LocalDate.of(2026, 11, 30);
    }

    interface Writing {
        List<String> row(Deed deed, long balance);
    }

    private static List<List<String>> rows(Writing writing) {
        List<List<String>> rows = new ArrayList<>();
        long balance = OPENING;
        for (Deed deed : DEEDS) {
            balance += deed.signed();
            rows.add(writing.row(deed, balance));
        }
        return rows;
    }

    private static String debit(Deed deed) {
        return deed.signed() < 0 ? Samples.comma(-deed.signed()) : "";
    }

    private static String credit(Deed deed) {
        return deed.signed() > 0 ? Samples.comma(deed.signed()) : "";
    }

    private static String dots(String amount) {
        return amount.replace(',', '.');
    }

    static List<List<String>> vietcombank() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM"),
                List.of("", "SAO KÊ TÀI KHOẢN/ STATEMENT OF ACCOUNT"),
                List.of(),
                List.of("Số tài khoản/ Account number:", "", "0123456789"),
                List.of("Loại tiền/ Currency:", "", "VND"),
                List.of("Từ ngày/ From:", "", "01/11/2026", "Đến ngày/ To:", "30/11/2026"),
                List.of("Số dư đầu kỳ/ Opening balance:", "", Samples.comma(OPENING)),
                List.of(
                        "STT\nNo.",
                        "Ngày giao dịch\nTransaction date",
                        "Số tham chiếu\nReference",
                        "Số tiền ghi nợ\nDebit",
                        "Số tiền ghi có\nCredit",
                        "Số dư\nBalance",
                        "Mô tả\nDescription")));
        sheet.addAll(rows((deed, balance) -> List.of(
                "",
                deed.day("dd/MM/yyyy HH:mm:ss"),
                deed.reference(),
                debit(deed),
                credit(deed),
                Samples.comma(balance),
                deed.content())));
        sheet.add(List.of("Tổng cộng/ Total", "", "", "2,500,000", "1,534,567"));
        sheet.add(List.of("Số dư cuối kỳ/ Closing balance:", "", Samples.comma(closing())));
        sheet.add(List.of("", "", "", "GIAO DỊCH VIÊN", "", "KIỂM SOÁT VIÊN"));
        return sheet;
    }

    /** With real numbers, as spreadsheets keep them. */
    static List<List<String>> vietinbank() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("VietinBank - LỊCH SỬ GIAO DỊCH"),
                List.of("Số tài khoản: 0123456789", "Loại tiền tệ: VND"),
                List.of("Từ ngày: 01-11-2026 Đến ngày: 30-11-2026"),
                List.of("Số dư đầu kỳ: " + Samples.comma(OPENING)),
                List.of(
                        "STT",
                        "Ngày giờ giao dịch",
                        "Mô tả giao dịch",
                        "Nợ",
                        "Có",
                        "Số dư",
                        "Số giao dịch",
                        "Tên tài khoản đối ứng",
                        "Tài khoản đối ứng")));
        sheet.addAll(rows((deed, balance) -> List.of(
                "#1",
                deed.day("dd-MM-yyyy HH:mm:ss"),
                deed.content(),
                deed.signed() < 0 ? "#" + -deed.signed() : "",
                deed.signed() > 0 ? "#" + deed.signed() : "",
                "#" + balance,
                deed.reference(),
                "TRAN VAN A",
                "19001234")));
        sheet.add(List.of("Tổng", "", "", "#2500000", "#1534567"));
        sheet.add(List.of("Số dư cuối kỳ: " + Samples.comma(closing())));
        return sheet;
    }

    /** With a header of two rows under a merged cell, and dots between thousands. */
    static List<List<String>> bidv() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("NGÂN HÀNG TMCP ĐẦU TƯ VÀ PHÁT TRIỂN VIỆT NAM (BIDV)"),
                List.of("SỔ PHỤ TÀI KHOẢN"),
                List.of("Số tài khoản: 0123456789", "", "Loại tiền: VND"),
                List.of("Từ ngày 01/11/2026 đến ngày 30/11/2026"),
                List.of("Ngày giao dịch", "Giờ giao dịch", "Số chứng từ", "Phát sinh", "", "Số dư", "Diễn giải"),
                List.of("", "", "", "Nợ", "Có", "", ""),
                List.of("Số dư đầu kỳ", "", "", "", "", Samples.dot(OPENING))));
        sheet.addAll(rows((deed, balance) -> List.of(
                deed.day("dd/MM/yyyy"),
                deed.day("HH:mm:ss"),
                deed.reference(),
                dots(debit(deed)),
                dots(credit(deed)),
                Samples.dot(balance),
                deed.content())));
        sheet.add(List.of("Cộng phát sinh", "", "", "2.500.000", "1.534.567"));
        sheet.add(List.of("Số dư cuối kỳ", "", "", "", "", Samples.dot(closing())));
        return sheet;
    }

    static List<List<String>> mb() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("NGÂN HÀNG TMCP QUÂN ĐỘI"),
                List.of("SAO KÊ TÀI KHOẢN"),
                List.of("Số tài khoản: 0123456789", "Loại tiền: VND"),
                List.of("Từ ngày: 01/11/2026", "Đến ngày: 30/11/2026"),
                List.of("Số dư đầu kỳ: " + Samples.comma(OPENING)),
                List.of(
                        "STT",
                        "NGÀY GIAO DỊCH",
                        "SỐ BÚT TOÁN",
                        "PHÁT SINH NỢ",
                        "PHÁT SINH CÓ",
                        "SỐ DƯ LUỸ KẾ",
                        "NỘI DUNG",
                        "ĐƠN VỊ THỤ HƯỞNG/ĐƠN VỊ CHUYỂN",
                        "TÀI KHOẢN",
                        "NGÂN HÀNG ĐỐI TÁC")));
        sheet.addAll(rows((deed, balance) -> List.of(
                "",
                deed.day("dd/MM/yyyy HH:mm:ss"),
                deed.reference(),
                debit(deed).isEmpty() ? "0" : debit(deed),
                credit(deed).isEmpty() ? "0" : credit(deed),
                Samples.comma(balance),
                deed.content(),
                "TRAN VAN A",
                "19001234",
                "Vietcombank")));
        sheet.add(List.of("", "Tổng cộng", "", "2,500,000", "1,534,567"));
        sheet.add(List.of("", "Số dư cuối kỳ: " + Samples.comma(closing())));
        return sheet;
    }

    /** The newest entry at the top. */
    static List<List<String>> techcombank() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("Techcombank - SAO KÊ TÀI KHOẢN"),
                List.of("Số tài khoản: 0123456789", "Loại tiền: VND"),
                List.of("Từ ngày 01/11/2026 đến ngày 30/11/2026"),
                List.of("Ngày giao dịch", "Đối tác", "Diễn giải", "Số bút toán", "Nợ TKTT", "Có TKTT", "Số dư"),
                List.of("Số dư cuối kỳ", "", "", "", "", "", Samples.comma(closing()))));
        List<List<String>> deeds = rows((deed, balance) -> List.of(
                deed.day("dd/MM/yyyy HH:mm:ss"),
                "TRAN VAN A",
                deed.content(),
                deed.reference(),
                debit(deed),
                credit(deed),
                Samples.comma(balance)));
        Collections.reverse(deeds);
        sheet.addAll(deeds);
        sheet.add(List.of("Số dư đầu kỳ", "", "", "", "", "", Samples.comma(OPENING)));
        sheet.add(List.of("Phiếu này được in từ hệ thống, không cần chữ ký"));
        return sheet;
    }

    static List<List<String>> acb() {
        List<List<String>> sheet = new ArrayList<>(List.of(
                List.of("NGÂN HÀNG Á CHÂU - ACB"),
                List.of("SAO KÊ GIAO DỊCH"),
                List.of("Số tài khoản: 0123456789 (VND)"),
                List.of("Từ ngày: 01/11/2026 đến ngày: 30/11/2026"),
                List.of("Số dư đầu kỳ: " + Samples.dot(OPENING)),
                List.of("Ngày giao dịch", "Giờ", "Số GD", "Rút ra", "Gửi vào", "Số dư", "Nội dung giao dịch")));
        sheet.addAll(rows((deed, balance) -> List.of(
                deed.day("dd/MM/yyyy"),
                deed.day("HH:mm:ss"),
                deed.reference(),
                dots(debit(deed)),
                dots(credit(deed)),
                Samples.dot(balance),
                deed.content())));
        sheet.add(List.of("Tổng", "", "", "2.500.000", "1.534.567"));
        sheet.add(List.of("Số dư cuối kỳ: " + Samples.dot(closing())));
        return sheet;
    }
}
