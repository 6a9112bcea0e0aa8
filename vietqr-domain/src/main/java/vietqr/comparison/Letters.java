package vietqr.comparison;

import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentKind;
import vietqr.qr.PlainText;

import java.util.Optional;

/** Texts as they are compared: letters and digits only, in capitals, without the marks of Vietnamese. */
final class Letters {
    /** What all prefixes of payment codes have in common. */
    private static final String SIGN = "QR";

    private static final int LONGEST_PREFIX_BEFORE_SIGN = 2;

    private Letters() {}

    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128) return of(PlainText.ofContent(text).value());
            if (c >= 'a' && c <= 'z') letters.append((char) (c - 'a' + 'A'));
            else if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') letters.append(c);
        }
        return letters.toString();
    }

    /** The one payment code in them; empty if there is none, or several. */
    static String code(String letters) {
        String found = "";
        for (int sign = letters.indexOf(SIGN); sign >= 0; sign = letters.indexOf(SIGN, sign + 1)) {
            Optional<String> code = codeAround(letters, sign);
            if (code.isEmpty() || found.equals(code.get())) continue;
            if (!found.isEmpty()) return "";
            found = code.get();
        }
        return found;
    }

    private static Optional<String> codeAround(String letters, int sign) {
        for (int at = sign - 1; at >= Math.max(0, sign - LONGEST_PREFIX_BEFORE_SIGN); at--)
            for (PaymentKind kind : PaymentKind.values()) {
                int end = at + kind.prefix().length() + PaymentCode.DIGITS;
                if (end > letters.length() || !letters.startsWith(kind.prefix(), at)) continue;
                Optional<PaymentCode> code = PaymentCode.of(letters.substring(at, end));
                if (code.isPresent()) return code.map(PaymentCode::value);
            }
        return Optional.empty();
    }
}
