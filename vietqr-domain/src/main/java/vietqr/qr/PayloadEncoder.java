package vietqr.qr;

import java.util.List;

/** Writes the text of a code, and reads it back before anyone else does: what we would fault in others we do not emit. */
final class PayloadEncoder {
    /** Longer codes are not read by every app (EMVCo QRCPS 3.5). */
    private static final int LONGEST = 512;

    private PayloadEncoder() {}

    /** @throws IllegalStateException if the code would be refused or faulted */
    static String encode(Template root) {
        StringBuilder text = new StringBuilder(192).append("000201");
        for (int id = 1; id < Template.IDS; id++) root.write(text, id);
        text.append("6304");
        String code = text.append(Crc16.of(text.toString())).toString();
        refuseFaults(code);
        return code;
    }

    private static void refuseFaults(String code) {
        if (code.length() > LONGEST) throw new IllegalStateException("the code is longer than " + LONGEST);
        Decoding decoding = PayloadDecoder.decode(code);
        if (decoding instanceof Decoding.Refused refused) throw new IllegalStateException(refused.explanation());
        List<Warning> warnings = ((Decoding.Decoded) decoding).warnings();
        if (!warnings.stream().allMatch(Warning::ourOwn))
            throw new IllegalStateException("not written that way: " + warnings);
    }
}
