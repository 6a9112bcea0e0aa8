package vietqr.qr;

import java.util.ArrayList;
import java.util.List;

/** Writes the text of a code, after reading its objects as if they were another's: what we fault we do not emit. */
final class PayloadEncoder {
    /** Longer codes are not read by every app (EMVCo QRCPS 3.5). */
    private static final int LONGEST = 512;

    private PayloadEncoder() {}

    /** @throws IllegalStateException if the code would be refused or faulted */
    static String encode(Template root) {
        refuseFaults(root);
        StringBuilder text = new StringBuilder(192).append("000201");
        root.appendTo(text);
        String covered = text.append("6304").toString();
        String code = text.append(Crc16.of(covered)).toString();
        if (code.length() > LONGEST) throw new IllegalStateException("the code is longer than " + LONGEST);
        return code;
    }

    private static void refuseFaults(Template root) {
        List<Warning> warnings = new ArrayList<>(2);
        try {
            new RootReader(new TlvReader(Lengths.CODE_POINTS), root.level(), 0, warnings).read(false);
        } catch (Refusal refusal) {
            throw new IllegalStateException(refusal.refused().explanation(), refusal);
        }
        for (Warning warning : warnings) {
            if (!warning.ourOwn()) throw new IllegalStateException("not written that way: " + warnings);
        }
    }
}
