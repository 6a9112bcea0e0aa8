package vietqr.image;

import java.util.ArrayList;
import java.util.List;

/**
 * Text made to fit a width: first by smaller letters, then by another line, at last by leaving out the end.
 *
 * @param size of the letters in pixels
 */
record FittedText(List<String> lines, double size) {
    private static final String ELLIPSIS = "…";

    FittedText {
        lines = List.copyOf(lines);
    }

    /**
     * @param size wanted for the letters, in pixels
     * @param least letters are not made smaller than this
     */
    static FittedText of(String text, Typeface face, double width, double size, double least, int mostLines) {
        String tidy = text.strip().replaceAll("\\s+", " ");
        double natural = face.width(tidy, size);
        if (natural <= width) return new FittedText(List.of(tidy), size);
        if (natural * least / size <= width) return new FittedText(List.of(tidy), size * width / natural);
        return new FittedText(wrap(tidy, face, width, least, mostLines), least);
    }

    private static List<String> wrap(String text, Typeface face, double width, double size, int mostLines) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (lines.size() < mostLines - 1 && face.width(rest, size) > width) {
            int end = fitting(rest, face, width, size);
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > 0 ? blank : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(face.width(rest, size) <= width ? rest : shortened(rest, face, width, size));
        return lines;
    }

    private static String shortened(String text, Typeface face, double width, double size) {
        int end = fitting(text, face, width - face.width(ELLIPSIS, size), size);
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /** The largest number of characters, at least one, that stay within the width; found by halving. */
    private static int fitting(String text, Typeface face, double width, double size) {
        int fits = 1;
        int tooMany = text.length() + 1;
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (face.width(text.substring(0, middle), size) <= width) fits = middle;
            else tooMany = middle;
        }
        boolean splitsCharacter = fits < text.length() && Character.isLowSurrogate(text.charAt(fits));
        return splitsCharacter && fits > 1 ? fits - 1 : fits;
    }
}
