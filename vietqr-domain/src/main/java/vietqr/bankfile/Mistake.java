package vietqr.bankfile;

import vietqr.identity.Language;

import java.text.MessageFormat;
import java.util.List;

/** What can be wrong with a bank profile, and what to write instead, in both languages. */
enum Mistake {
    TOO_LONG("use at most {0} characters", "dùng tối đa {0} ký tự"),
    NO_OBJECT("write one JSON object, from '{' to '}'", "hãy viết một đối tượng JSON, từ '{' đến '}'"),
    NO_JSON(
            "at line {0}, column {1} the text is no JSON: look for a comma, quote or bracket that is missing or too much",
            "tại dòng {0}, cột {1} không phải JSON: hãy tìm dấu phẩy, dấu nháy hay dấu ngoặc thiếu hoặc thừa"),
    UNKNOWN_MEMBER("is not known; use {0}", "không có mục này; hãy dùng {0}"),
    NAME("use 1 to 80 characters, and no #", "dùng 1 đến 80 ký tự, không có #"),
    BANK("use the six digits of a BIN", "dùng sáu chữ số BIN của ngân hàng"),
    POSITIONS(
            "give every column a position, for without a header no column has a name",
            "hãy ghi vị trí cho mọi cột, vì không có dòng tiêu đề thì cột không có tên"),
    FIRST_ROW(
            "say in which line the entries begin, for no column has a name",
            "hãy ghi dòng bắt đầu của bút toán, vì không cột nào có tên"),
    UNKNOWN_COLUMN("is no column we know; use {0}", "không có cột này; hãy dùng {0}"),
    NEEDED("is needed: say how the column of the day is called", "cần có: hãy ghi tên cột ngày"),
    AMOUNT_OR_TWO(
            "give either amount, or both debit and credit",
            "hãy ghi amount (một cột số tiền), hoặc cả debit và credit (ghi nợ và ghi có)"),
    NAME_OR_POSITION("give names or a position, not both", "hãy ghi tên hoặc vị trí của cột, chỉ một trong hai"),
    AMOUNTS("use 1.234.567 or 1,234,567", "dùng 1.234.567 hoặc 1,234,567"),
    DATES(
            "{0} is no pattern; write one such as dd/MM/yyyy HH:mm:ss",
            "{0} không phải mẫu; hãy viết như dd/MM/yyyy HH:mm:ss"),
    GROUP("put what is wanted in brackets ( )", "hãy đặt phần cần lấy trong ngoặc ( )"),
    REPLACEMENT("use $1 to $9 for groups, and no backslash", "dùng $1 đến $9 cho các nhóm, không dùng dấu \\"),
    NO_GROUP("there is no group ${0} in find", "find không có nhóm ${0}"),
    NUMBER("use a whole number from {0} to {1}", "dùng số nguyên từ {0} đến {1}"),
    YES_OR_NO("use true or false", "dùng true hoặc false"),
    TEXT("use a text of at most {0} characters", "dùng một chuỗi tối đa {0} ký tự"),
    TEXTS("use a list of at most {0} texts", "dùng danh sách tối đa {0} chuỗi"),
    OBJECT("use an object with '{' '}'", "dùng một đối tượng có '{' '}'"),
    OBJECTS("use a list of at most {0} objects", "dùng danh sách tối đa {0} đối tượng"),
    PATTERN("is no regular expression (RE2): {0}", "không phải biểu thức chính quy (RE2): {0}"),
    TOO_MANY(
            "a merchant has at most {0} profiles: change one of them",
            "mỗi đơn vị có tối đa {0} mẫu: hãy sửa một mẫu đã có");

    private final String english;
    private final String vietnamese;

    Mistake(String english, String vietnamese) {
        this.english = english;
        this.vietnamese = vietnamese;
    }

    String text(Language language, List<String> details) {
        return MessageFormat.format(language == Language.VI ? vietnamese : english, details.toArray());
    }
}
