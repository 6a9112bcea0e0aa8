package vietqr.web.codes;

/**
 * Text of strangers as it may be shown: what has no shape, or turns the writing around, is named instead. Somebody who hides a
 * mark in a name shall not make an account number look like another. Escaping is the page's.
 */
final class Visible {
    private Visible() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (hidden(c)) shown.append("⟨U+%04X⟩".formatted(c));
            else shown.appendCodePoint(c);
        });
        return shown.toString();
    }

    private static boolean hidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> false;
        };
    }
}
