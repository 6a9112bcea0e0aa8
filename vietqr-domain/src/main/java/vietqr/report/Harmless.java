package vietqr.report;

/**
 * Text that people outside have written, as cells may hold it. A spreadsheet that opens a CSV file takes a cell for a formula
 * by its first character; an apostrophe before it says that it is none.
 */
final class Harmless {
    private static final String BEGINNINGS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Harmless() {}

    /** For a cell that is nothing but text. */
    static String cell(String text) {
        return text.isEmpty() || BEGINNINGS.indexOf(text.charAt(0)) < 0 ? text : '\'' + text;
    }

    /** Without the characters that XML 1.0 cannot hold. */
    static String inXml(String text) {
        if (text.codePoints().allMatch(Harmless::isXml)) return text;
        return text.codePoints()
                .filter(Harmless::isXml)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int point) {
        if (point < 0x20) return point == '\t' || point == '\n' || point == '\r';
        return point < 0xD800 || point > 0xDFFF && point != 0xFFFE && point != 0xFFFF;
    }
}
