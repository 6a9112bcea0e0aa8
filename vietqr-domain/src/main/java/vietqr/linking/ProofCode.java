package vietqr.linking;

import vietqr.qr.PlainText;

import java.security.SecureRandom;
import java.util.Locale;

/** The word that has to stand in the text of the transfer. Letters that banks leave alone and people do not confuse. */
final class ProofCode {
    private static final String LETTERS = "BCDFGHKLMNPQRTVWXY346789";
    private static final String BEGIN = "LK";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ProofCode() {}

    static String draw() {
        StringBuilder code = new StringBuilder(BEGIN);
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** Whatever the bank has put in between or around. */
    static boolean standsIn(String text, String code) {
        String letters = PlainText.ofContent(text).value().replace(" ", "").toUpperCase(Locale.ROOT);
        return !code.isEmpty() && letters.contains(code);
    }
}
