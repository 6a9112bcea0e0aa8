package vietqr.voice;

import vietqr.kernel.Vnd;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said.
 *
 * @param text to be read: {@code Đã nhận một trăm nghìn đồng}
 */
public record Sentence(Voice voice, String text) {
    /** Where the amount stands in a template. */
    public static final String AMOUNT = "amount";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /**
     * Fills a template such as {@code Đã nhận {amount} đồng}.
     *
     * @param names what stands for the other places in braces; one that is not here is left out
     * @throws IllegalArgumentException if the amount cannot be said, see {@link Voice#words}
     */
    public static Sentence of(Voice voice, String template, Vnd amount, Map<String, String> names) {
        String amountInWords = String.join(" ", voice.words(amount));
        String filled = PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals(AMOUNT) ? amountInWords : names.getOrDefault(place.group(1), "")));
        return new Sentence(voice, BLANKS.matcher(filled).replaceAll(" ").strip());
    }

    List<String> words() {
        return List.of(BLANKS.split(text));
    }
}
