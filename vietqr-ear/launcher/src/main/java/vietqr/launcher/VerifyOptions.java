package vietqr.launcher;

import vietqr.journal.Anchor;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of {@code verify-journal}.
 *
 * @param head only the last segment and its hash are wanted
 * @param expected a segment that was written down elsewhere
 */
record VerifyOptions(Locale language, boolean head, Optional<Anchor> expected) {
    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Empty if the arguments cannot be understood. */
    static Optional<VerifyOptions> parse(String[] arguments, Map<String, String> environment) {
        VerifyOptions options = new VerifyOptions(language(environment), false, Optional.empty());
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            Optional<VerifyOptions> more = options.with(rest.next(), rest);
            if (more.isEmpty()) return Optional.empty();
            options = more.get();
        }
        return Optional.of(options);
    }

    private Optional<VerifyOptions> with(String name, Iterator<String> rest) {
        if (name.equals("--head")) return Optional.of(new VerifyOptions(language, true, expected));
        if (!rest.hasNext()) return Optional.empty();
        String value = rest.next();
        return switch (name) {
            case "--expect" ->
                Anchor.parse(value).map(anchor -> new VerifyOptions(language, head, Optional.of(anchor)));
            case "--lang" ->
                Stream.of(VIETNAMESE, Locale.ENGLISH)
                        .filter(known -> known.getLanguage().equals(value))
                        .findFirst()
                        .map(known -> new VerifyOptions(known, head, expected));
            default -> Optional.empty();
        };
    }

    /** Vietnamese, unless the terminal speaks English. */
    static Locale language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("en"))
                .map(value -> Locale.ENGLISH)
                .orElse(VIETNAMESE);
    }
}
