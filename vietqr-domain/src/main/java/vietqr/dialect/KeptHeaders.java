package vietqr.dialect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Which headers of a message are kept: those that signatures are in, those that say what sent it, and, as marks only, those
 * that show a secret. All others, tokens and passwords among them, are dropped.
 */
public final class KeptHeaders {
    private static final Set<String> PLAIN = Set.of(
            "content-type",
            "user-agent",
            "x-request-id",
            TimedSignature.SIGNATURE,
            TimedSignature.TIMESTAMP,
            SePay.SIGNATURE,
            SePay.TIMESTAMP,
            CassoV2.SIGNATURE);
    private static final Set<String> SHOWING_A_SECRET = Set.of(ShownKey.API_KEY, CassoV1.TOKEN);
    private static final String AUTHORIZATION = "authorization";
    private static final String SCHEME = "apikey ";
    private static final int LONGEST = 300;

    private KeptHeaders() {}

    /** Whether what stands in this header opens something. */
    static boolean showsASecret(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return SHOWING_A_SECRET.contains(folded) || folded.equals(AUTHORIZATION);
    }

    /** The names to ask a request for. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>(PLAIN);
        names.addAll(SHOWING_A_SECRET);
        names.add(AUTHORIZATION);
        return names;
    }

    /**
     * What is kept of the headers.
     *
     * @param sent by name, in any case
     * @param marking turns a secret into its mark
     */
    public static Map<String, String> of(Map<String, String> sent, UnaryOperator<String> marking) {
        Map<String, String> kept = new HashMap<>();
        sent.forEach((name, value) -> {
            String folded = name.toLowerCase(Locale.ROOT);
            String text = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
            if (PLAIN.contains(folded)) kept.put(folded, text);
            if (SHOWING_A_SECRET.contains(folded)) kept.put(folded, marking.apply(value.strip()));
            if (folded.equals(AUTHORIZATION) && text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                kept.put(
                        ShownKey.API_KEY,
                        marking.apply(value.substring(SCHEME.length()).strip()));
        });
        return kept;
    }
}
