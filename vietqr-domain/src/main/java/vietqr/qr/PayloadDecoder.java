package vietqr.qr;

import vietqr.qr.Warning.Kind;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text as a code: first its structure, then the checksum, then the meaning of each object. Refuses whatever could
 * be paid wrongly, and notes the departures that real codes show (NAPAS v1.0 sections 4 and 5, EMVCo QRCPS 3 and 4).
 */
final class PayloadDecoder {
    private static final int CHECKSUM_DIGITS = 4;

    private final String text;
    private final byte[] utf8;
    private final boolean plain;
    private final List<Warning> warnings = new ArrayList<>(2);
    private TlvReader reader;
    private Level root;

    private PayloadDecoder(String text) {
        this.text = text;
        this.utf8 = text.getBytes(StandardCharsets.UTF_8);
        this.plain = Format.printableAscii(utf8);
    }

    static Decoding decode(String text) {
        Payload transfer = TransferReader.read(text);
        if (transfer != null) return new Decoding.Decoded(transfer, List.of());
        return decodeAnything(text);
    }

    /** Without the short cut. */
    static Decoding decodeAnything(String text) {
        try {
            return new PayloadDecoder(text).decode();
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    private Decoding decode() {
        if (!plain) refuseLoneSurrogates();
        split();
        checkChecksum();
        checkFormatIndicator();
        root.drop(RootId.FORMAT);
        root.drop(RootId.CHECKSUM);
        Template contents = new RootReader(reader, root, text.length(), warnings).read(plain);
        return new Decoding.Decoded(new Payload(contents), warnings);
    }

    private void split() {
        try {
            split(plain ? Lengths.PLAIN : Lengths.CODE_POINTS);
        } catch (Refusal inCharacters) {
            if (plain) throw inCharacters;
            splitByBytes(inCharacters);
        }
    }

    /** One more try for generators that count bytes; if that fails too, the first refusal stands. */
    private void splitByBytes(Refusal inCharacters) {
        try {
            split(Lengths.UTF8_BYTES);
        } catch (Refusal inBytes) {
            throw inCharacters;
        }
        warnings.add(new Warning(Kind.LENGTHS_IN_BYTES, ""));
    }

    private void split(Lengths lengths) {
        reader = new TlvReader(lengths);
        root = reader.root(text);
    }

    private void checkChecksum() {
        String found = root.text(RootId.CHECKSUM);
        boolean last = root.count() > 0 && root.idAt(root.count() - 1) == RootId.CHECKSUM;
        if (!last || found.length() != CHECKSUM_DIGITS)
            throw new Refusal(Reason.CHECKSUM, text.length(), "the code does not end in ID 63 with four characters");
        int covered = utf8.length - found.getBytes(StandardCharsets.UTF_8).length;
        String computed = Crc16.of(utf8, covered);
        if (!computed.equalsIgnoreCase(found))
            throw new Refusal(
                    Reason.CHECKSUM,
                    root.position(RootId.CHECKSUM),
                    "the checksum is not that of the text, " + computed);
        if (!computed.equals(found)) warnings.add(new Warning(Kind.CHECKSUM_LOWER_CASE, "63"));
    }

    private void checkFormatIndicator() {
        if (root.idAt(0) != RootId.FORMAT)
            throw new Refusal(Reason.FORMAT_INDICATOR, 0, "ID 00 is not the first object");
        if (!root.text(RootId.FORMAT).equals("01")) throw new Refusal(Reason.FORMAT_INDICATOR, 0, "ID 00 is not 01");
    }

    private void refuseLoneSurrogates() {
        for (int at = 0; at < text.length(); at++) {
            if (!Character.isSurrogate(text.charAt(at))) continue;
            if (!Character.isSupplementaryCodePoint(text.codePointAt(at)))
                throw new Refusal(Reason.STRUCTURE, at, "half of a character");
            at++;
        }
    }
}
