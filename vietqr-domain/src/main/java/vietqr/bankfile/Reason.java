package vietqr.bankfile;

import vietqr.identity.Language;
import vietqr.kernel.Digits;

import java.text.MessageFormat;
import java.util.List;

/** What can be wrong with a bank's file or a line of it, in both languages. The names stand in the database. */
public enum Reason {
    NO_SUCH_FORMAT(
            "This is no file we can read: bring XLSX, XLS, CSV, MT940 or camt.052, 053 or 054",
            "Không đọc được tệp này: hãy dùng XLSX, XLS, CSV, MT940 hoặc camt.052, 053, 054"),
    BROKEN(
            "The file is damaged or not what it seems to be. Download it from the bank again. (What the reader says: {0})",
            "Tệp bị hỏng hoặc sai định dạng. Hãy tải lại từ ngân hàng. (Chi tiết kỹ thuật: {0})"),
    ENDLESS_ROW(
            "A line is longer than a million characters, as after a quotation mark that is not closed: download the file from"
                    + " the bank again, or correct that line",
            "Có dòng dài hơn một triệu ký tự, như khi dấu ngoặc kép mở mà không đóng: hãy tải lại tệp từ ngân hàng hoặc sửa"
                    + " dòng đó"),
    ENCRYPTED(
            "The file is protected by a password: save it without one",
            "Tệp có mật khẩu: hãy lưu lại không có mật khẩu"),
    TOO_LARGE(
            "Unpacked, the file is too large: bring it as CSV, or in parts",
            "Tệp quá lớn khi giải nén: hãy dùng CSV hoặc chia nhỏ"),
    TOO_MANY_BYTES("The file is larger than {0} MB: bring it in parts", "Tệp lớn hơn {0} MB: hãy chia nhỏ"),
    TOO_LONG("The file has more than {0} lines: bring it in parts", "Tệp có hơn {0} dòng: hãy chia nhỏ"),
    DATES_FROM_1904(
            "The workbook counts days from 1904: switch that off in Excel's options and save it again",
            "Tệp Excel tính ngày từ năm 1904: hãy tắt tùy chọn này rồi lưu lại"),
    NO_PROFILE(
            "No bank profile fits. Choose or make one that does; this is what each expected:",
            "Không có mẫu ngân hàng nào phù hợp. Hãy chọn hoặc tạo mẫu phù hợp; dưới đây là điều từng mẫu cần:"),
    NO_SUCH_PROFILE("There is no bank profile called {0}", "Không có mẫu ngân hàng tên {0}"),
    PROFILE_MISSES(
            "{0}: line {1} looks most like its header; missing: {2}; found: {3}",
            "{0}: dòng {1} giống tiêu đề nhất; thiếu: {2}; tìm thấy: {3}"),
    PROFILE_FINDS_NOTHING(
            "{0}: none of its columns in the first {1} lines; expected: {2}",
            "{0}: không có cột nào của mẫu trong {1} dòng đầu; cần có: {2}"),
    PROFILE_MISSES_MARK(
            "{0}: its header is there, but none of these words above it: {1}",
            "{0}: có đủ tiêu đề, nhưng phía trên không có từ nào trong: {1}"),
    NO_ACCOUNT(
            "The file does not say of which account it is: choose the account",
            "Tệp không ghi số tài khoản: hãy chọn tài khoản"),
    UNKNOWN_ACCOUNT(
            "The file is of account {0}, which is none of this merchant''s: link it first",
            "Tệp của tài khoản {0}, không thuộc đơn vị này: hãy liên kết tài khoản trước"),
    OTHER_ACCOUNT(
            "The file is of account {0}, but {1} was chosen", "Tệp của tài khoản {0}, nhưng đã chọn tài khoản {1}"),
    NOTHING_READABLE(
            "None of its {0} lines could be read; of the first:",
            "Không đọc được dòng nào trong {0} dòng; về dòng đầu:"),
    NO_STATEMENT("There is no statement in the file", "Không có sao kê nào trong tệp"),
    WORK_FAILED("Reading did not succeed: {0}. Try again", "Chưa đọc được: {0}. Hãy thử lại"),

    BAD_DATE("“{0}” is no date of the kinds {1}", "“{0}” không phải ngày dạng {1}"),
    LATER_DAY(
            "{0} is still to come: the file, or the way its dates are read, is wrong",
            "Ngày {0} chưa tới: tệp hoặc cách đọc ngày của mẫu bị sai"),
    BAD_AMOUNT("“{0}” is no amount such as {1}", "“{0}” không phải số tiền dạng {1}"),
    FRACTION("“{0}” is not a whole number of dong", "“{0}” không phải số đồng nguyên"),
    TOO_MUCH("“{0}” is more than can be true", "“{0}” lớn hơn mức có thể"),
    NO_AMOUNT("No amount stands in the line", "Dòng không có số tiền"),
    TWO_AMOUNTS("Both a debit and a credit stand in the line", "Dòng có cả ghi nợ và ghi có"),
    BAD_DIRECTION("“{0}” is neither debit nor credit", "“{0}” không phải ghi nợ hay ghi có"),
    FORMULA(
            "A formula stands where a value should: save the sheet as values",
            "Có công thức thay cho giá trị: hãy lưu bảng dưới dạng giá trị"),
    OTHER_CURRENCY("The amount is in {0}, not in VND", "Số tiền là {0}, không phải VND"),
    BAD_LINE("The line cannot be read: {0}", "Không đọc được dòng: {0}"),

    CHAIN_RUNNING(
            "After line {0} the balance should be {1}, but the file says {2}",
            "Sau dòng {0} số dư phải là {1}, nhưng tệp ghi {2}"),
    CHAIN_CLOSING(
            "Opening balance and entries come to {0}, but the closing balance is {1}",
            "Số dư đầu kỳ và phát sinh ra {0}, nhưng số dư cuối kỳ là {1}"),
    CHAIN_OPENING(
            "The first balance means an opening balance of {0}, but the file says {1}",
            "Số dư đầu tiên ứng với số dư đầu kỳ {0}, nhưng tệp ghi {1}"),
    CHAIN_TOO_MUCH("The balances are more than can be true", "Các số dư lớn hơn mức có thể");

    private final String english;
    private final String vietnamese;

    Reason(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    /** Whether it names what a profile expects, which must not be cut short. */
    boolean expects() {
        return this == PROFILE_MISSES || this == PROFILE_FINDS_NOTHING || this == PROFILE_MISSES_MARK;
    }

    String text(Language language, List<String> details) {
        Object[] shown = details.stream()
                .map(detail -> name().startsWith("CHAIN_") ? grouped(detail, language) : detail)
                .toArray();
        return MessageFormat.format(language == Language.VI ? vietnamese : english, shown);
    }

    /** Balances are long. */
    private static String grouped(String number, Language language) {
        if (!number.matches("-?\\d{1,18}")) return number;
        long value = Long.parseLong(number);
        return (value < 0 ? "-" : "") + Digits.grouped(Math.abs(value), language == Language.VI ? '.' : ',');
    }
}
