package vietqr.web.look;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a PrimeFaces theme with its fixed colours into one that takes ours: each colour it knows becomes the CSS variable that
 * {@code portal.css} defines for light and for dark. Every component is themed that way, also those no page uses yet.
 */
final class Recolouring {
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)\\s*:\\s*([^;{}]+)");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");
    private static final String WHITE_TEXT = "var(--vq-on-accent)";

    /** The palette of saga-blue 15, by what it is used for there. */
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("#fff", "--vq-surface"),
            Map.entry("#ffffff", "--vq-surface"),
            Map.entry("#f8f9fa", "--vq-raised"),
            Map.entry("#e9ecef", "--vq-hover"),
            Map.entry("#dee2e6", "--vq-line"),
            Map.entry("#ced4da", "--vq-line-strong"),
            Map.entry("#adb5bd", "--vq-ink-3"),
            Map.entry("#6c757d", "--vq-ink-2"),
            Map.entry("#495057", "--vq-ink"),
            Map.entry("#212529", "--vq-ink"),
            Map.entry("#252529", "--vq-ink"),
            Map.entry("#2196f3", "--vq-accent"),
            Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "--vq-accent-hover"),
            Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "--vq-accent-hover"),
            Map.entry("rgb(166.2,213,250.2)", "--vq-focus"),
            Map.entry("#e3f2fd", "--vq-accent-soft"),
            Map.entry("rgba(33,150,243,.04)", "--vq-accent-soft"),
            Map.entry("rgba(33,150,243,.16)", "--vq-accent-soft"),
            Map.entry("#f44336", "--vq-bad"),
            Map.entry("#d32f2f", "--vq-bad"),
            Map.entry("#b71c1c", "--vq-bad"),
            Map.entry("#ef5350", "--vq-bad"),
            Map.entry("#ffcdd2", "--vq-bad-soft"),
            Map.entry("#0288d1", "--vq-note"),
            Map.entry("#01579b", "--vq-note"),
            Map.entry("#03a9f4", "--vq-note"),
            Map.entry("#b3e5fc", "--vq-note-soft"),
            Map.entry("#fbc02d", "--vq-wait"),
            Map.entry("#7f6003", "--vq-wait"),
            Map.entry("#ffc107", "--vq-wait"),
            Map.entry("#ffecb3", "--vq-wait-soft"),
            Map.entry("#689f38", "--vq-good"),
            Map.entry("rgba(200,230,201,.8)", "--vq-good-soft"));

    private Recolouring() {}

    static String of(String css) {
        String bare = css.replace("\uFEFF", "").replace("border-radius:4px", "border-radius:var(--vq-radius)");
        return DECLARATION
                .matcher(bare)
                .replaceAll(declaration -> Matcher.quoteReplacement(
                        declaration.group(1) + ':' + value(declaration.group(1), declaration.group(2))));
    }

    private static String value(String property, String value) {
        return COLOUR.matcher(value).replaceAll(found -> Matcher.quoteReplacement(colour(property, found.group())));
    }

    private static String colour(String property, String colour) {
        String known = colour.toLowerCase(Locale.ROOT).replace(" ", "");
        if ("color".equals(property) && known.matches("#fff(fff)?")) return WHITE_TEXT;
        String variable = VARIABLES.get(known);
        return variable == null ? colour : "var(" + variable + ')';
    }
}
