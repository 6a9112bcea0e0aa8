package vietqr.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How five banks lay out their sheets, as the profiles that are shipped expect it. */
enum SheetLayout {
    VIETCOMBANK {
        @Override
        List<List<String>> head(Period period, long opening, long closing) {
            return List.of(
                    List.of("NGÂN HÀNG TMCP NGOẠI THƯƠNG VIỆT NAM"),
                    List.of("", "SAO KÊ TÀI KHOẢN/ STATEMENT OF ACCOUNT"),
                    List.of("Số tài khoản/ Account number:", "", period.account()),
                    List.of("Loại tiền/ Currency:", "", "VND"),
                    List.of("Từ ngày/ From:", "", day(period.from()), "Đến ngày/ To:", day(period.to())),
                    List.of("Số dư đầu kỳ/ Opening balance:", "", comma(opening)),
                    List.of(
                            "STT\nNo.",
                            "Ngày giao dịch\nTransaction date",
                            "Số tham chiếu\nReference",
                            "Số tiền ghi nợ\nDebit",
                            "Số tiền ghi có\nCredit",
                            "Số dư\nBalance",
                            "Mô tả\nDescription"));
        }

        @Override
        List<String> row(Deed deed, long balance) {
            return List.of(
                    "",
                    deed.written("dd/MM/yyyy HH:mm:ss"),
                    deed.reference(),
                    debit(deed),
                    credit(deed),
                    comma(balance),
                    deed.content());
        }

        @Override
        List<List<String>> foot(long opening, long closing) {
            return List.of(List.of("Tổng cộng/ Total"), List.of("Số dư cuối kỳ/ Closing balance:", "", comma(closing)));
        }
    },

    VIETINBANK {
        @Override
        List<List<String>> head(Period period, long opening, long closing) {
            return List.of(
                    List.of("VietinBank - LỊCH SỬ GIAO DỊCH"),
                    List.of("Số tài khoản: " + period.account(), "Loại tiền tệ: VND"),
                    List.of("Từ ngày: " + dashes(day(period.from())) + " Đến ngày: " + dashes(day(period.to()))),
                    List.of("Số dư đầu kỳ: " + comma(opening)),
                    List.of("STT", "Ngày giờ giao dịch", "Mô tả giao dịch", "Nợ", "Có", "Số dư", "Số giao dịch"));
        }

        @Override
        List<String> row(Deed deed, long balance) {
            return List.of(
                    "",
                    deed.written("dd-MM-yyyy HH:mm:ss"),
                    deed.content(),
                    debit(deed),
                    credit(deed),
                    comma(balance),
                    deed.reference());
        }

        @Override
        List<List<String>> foot(long opening, long closing) {
            return List.of(List.of("Tổng"), List.of("Số dư cuối kỳ: " + comma(closing)));
        }

        private String dashes(String day) {
            return day.replace('/', '-');
        }
    },

    /** With a header of two rows, and dots between thousands. */
    BIDV {
        @Override
        List<List<String>> head(Period period, long opening, long closing) {
            return List.of(
                    List.of("NGÂN HÀNG TMCP ĐẦU TƯ VÀ PHÁT TRIỂN VIỆT NAM (BIDV)"),
                    List.of("Số tài khoản: " + period.account(), "", "Loại tiền: VND"),
                    List.of("Từ ngày " + day(period.from()) + " đến ngày " + day(period.to())),
                    List.of("Ngày giao dịch", "Giờ giao dịch", "Số chứng từ", "Phát sinh", "", "Số dư", "Diễn giải"),
                    List.of("", "", "", "Nợ", "Có", "", ""),
                    List.of("Số dư đầu kỳ", "", "", "", "", dots(comma(opening))));
        }

        @Override
        List<String> row(Deed deed, long balance) {
            return List.of(
                    deed.written("dd/MM/yyyy"),
                    deed.written("HH:mm:ss"),
                    deed.reference(),
                    dots(debit(deed)),
                    dots(credit(deed)),
                    dots(comma(balance)),
                    deed.content());
        }

        @Override
        List<List<String>> foot(long opening, long closing) {
            return List.of(List.of("Cộng phát sinh"), List.of("Số dư cuối kỳ", "", "", "", "", dots(comma(closing))));
        }

        private String dots(String amount) {
            return amount.replace(',', '.');
        }
    },

    MB {
        @Override
        List<List<String>> head(Period period, long opening, long closing) {
            return List.of(
                    List.of("NGÂN HÀNG TMCP QUÂN ĐỘI"),
                    List.of("Số tài khoản: " + period.account(), "Loại tiền: VND"),
                    List.of("Từ ngày: " + day(period.from()), "Đến ngày: " + day(period.to())),
                    List.of("Số dư đầu kỳ: " + comma(opening)),
                    List.of(
                            "STT",
                            "NGÀY GIAO DỊCH",
                            "SỐ BÚT TOÁN",
                            "PHÁT SINH NỢ",
                            "PHÁT SINH CÓ",
                            "SỐ DƯ LUỸ KẾ",
                            "NỘI DUNG"));
        }

        @Override
        List<String> row(Deed deed, long balance) {
            return VIETCOMBANK.row(deed, balance);
        }

        @Override
        List<List<String>> foot(long opening, long closing) {
            return List.of(List.of("", "Tổng cộng"), List.of("", "Số dư cuối kỳ: " + comma(closing)));
        }
    },

    /** The newest entry at the top. */
    TECHCOMBANK {
        @Override
        List<List<String>> head(Period period, long opening, long closing) {
            return List.of(
                    List.of("Techcombank - SAO KÊ TÀI KHOẢN"),
                    List.of("Số tài khoản: " + period.account(), "Loại tiền: VND"),
                    List.of("Từ ngày " + day(period.from()) + " đến ngày " + day(period.to())),
                    List.of("Ngày giao dịch", "Đối tác", "Diễn giải", "Số bút toán", "Nợ TKTT", "Có TKTT", "Số dư"),
                    List.of("Số dư cuối kỳ", "", "", "", "", "", comma(closing)));
        }

        @Override
        List<String> row(Deed deed, long balance) {
            return List.of(
                    deed.written("dd/MM/yyyy HH:mm:ss"),
                    "",
                    deed.content(),
                    deed.reference(),
                    debit(deed),
                    credit(deed),
                    comma(balance));
        }

        @Override
        List<List<String>> foot(long opening, long closing) {
            return List.of(List.of("Số dư đầu kỳ", "", "", "", "", "", comma(opening)));
        }
    };

    /** Whose sheet it is, and of which days. */
    record Period(String account, LocalDate from, LocalDate to) {}

    abstract List<List<String>> head(Period period, long opening, long closing);

    abstract List<String> row(Deed deed, long balance);

    abstract List<List<String>> foot(long opening, long closing);

    /** @param deeds oldest first */
    List<List<String>> sheet(Period period, long opening, List<Deed> deeds) {
        List<List<String>> rows = new ArrayList<>();
        long balance = opening;
        for (Deed deed : deeds) {
            balance += deed.signed();
            rows.add(row(deed, balance));
        }
        if (this == TECHCOMBANK) Collections.reverse(rows);
        List<List<String>> sheet = new ArrayList<>(head(period, opening, balance));
        sheet.addAll(rows);
        sheet.addAll(foot(opening, balance));
        return sheet;
    }

    static String comma(long amount) {
        return String.format(Locale.US, "%,d", amount);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    private static String debit(Deed deed) {
        return deed.signed() < 0 ? comma(-deed.signed()) : "";
    }

    private static String credit(Deed deed) {
        return deed.signed() > 0 ? comma(deed.signed()) : "";
    }
}
