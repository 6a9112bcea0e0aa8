package vietqr.qr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the text of a code. What we fault in others we do not emit: unless they came through doors that let no fault in,
 * the objects are first read as if they were another's.
 */
final class PayloadEncoder {
    /** Longer codes are not read by every app (EMVCo QRCPS 3.5). */
    private static final int LONGEST = 512;

    private PayloadEncoder() {}

    /**
     * @param faultless whether nothing in the root could be faulted
     * @throws IllegalStateException if the code would be refused or faulted
     */
    static String encode(Template root, boolean faultless) {
        if (faultless) return ascii(root);
        refuseFaults(root);
        StringBuilder text = new StringBuilder(192).append("000201");
        root.appendTo(text);
        String covered = text.append("6304").toString();
        String code = text.append(Crc16.of(covered)).toString();
        if (code.length() > LONGEST) throw new IllegalStateException("the code is longer than " + LONGEST);
        return code;
    }

    private static String ascii(Template root) {
        byte[] code = new byte["000201".length() + root.length() + "6304".length() + Crc16.LENGTH];
        int at = Template.writeAscii("000201", code, 0);
        at = root.writeAscii(code, at);
        at = Template.writeAscii("6304", code, at);
        Crc16.write(Crc16.number(code, at), code, at);
        return new String(code, StandardCharsets.ISO_8859_1);
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
