package vietqr.bankfile;

import vietqr.sheet.Cell;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a bank writes amounts: with what between thousands, and what before a fraction, which must be zero. */
public enum Amounts {
    /** 1.234.567,00 */
    DOT("1.234.567", '.', ','),
    /** 1,234,567.00 */
    COMMA("1,234,567", ',', '.');

    /** More than all the dong there are, and small enough that a million of them add up. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final int LONGEST = 60;
    private static final Pattern AROUND =
            Pattern.compile("(?i)\\A(VND|VNĐ|đ|₫)?([+-])?(.*?)([+-])?(VND|VNĐ|đ|₫)?\\z", Pattern.UNICODE_CASE);

    private final String example;
    private final Pattern shape;
    private final String between;

    Amounts(String example, char thousands, char fraction) {
        this.example = example;
        this.between = String.valueOf(thousands);
        String t = Pattern.quote(between);
        String f = Pattern.quote(String.valueOf(fraction));
        this.shape = Pattern.compile("(\\d{1,3}(?:" + t + "\\d{3})+|\\d+)(?:" + f + "(\\d{0,2}))?");
    }

    /** Dong with their sign, or what is wrong. */
    record Read(long value, Finding problem) {
        boolean good() {
            return problem == null;
        }
    }

    Read read(Cell cell) {
        return switch (cell.kind()) {
            case FORMULA -> bad(Reason.FORMULA);
            case NUMBER -> whole(new BigDecimal(cell.text()), cell.text());
            default -> read(cell.text());
        };
    }

    Read read(String text) {
        String tight = text.replaceAll("[\\s\\u00a0\\u202f']", "").replace('−', '-');
        boolean brackets = tight.startsWith("(") && tight.endsWith(")");
        if (brackets) tight = tight.substring(1, tight.length() - 1);
        Matcher around = AROUND.matcher(tight);
        if (tight.length() > LONGEST || !around.matches()) return bad(Reason.BAD_AMOUNT, text, example);
        Matcher number = shape.matcher(around.group(3));
        if (!number.matches()) return bad(Reason.BAD_AMOUNT, text, example);
        if (number.group(2) != null && !number.group(2).matches("0*")) return bad(Reason.FRACTION, text);
        boolean minus = brackets || "-".equals(around.group(2)) || "-".equals(around.group(4));
        BigDecimal value = new BigDecimal(number.group(1).replace(between, ""));
        return whole(minus ? value.negate() : value, text);
    }

    static Read whole(BigDecimal value, String text) {
        if (value.stripTrailingZeros().scale() > 0) return bad(Reason.FRACTION, text);
        if (value.abs().compareTo(BigDecimal.valueOf(MOST)) > 0) return bad(Reason.TOO_MUCH, text);
        return new Read(value.longValueExact(), null);
    }

    private static Read bad(Reason reason, Object... details) {
        return new Read(0, Finding.of(reason, details));
    }
}
