package vietqr.launcher;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked of {@code verify-pack}.
 *
 * @param key the public key that the portal shows; empty for the one that the pack names itself
 */
record PackOptions(Locale language, Optional<String> file, Optional<String> key) {
    /** Empty if the arguments cannot be understood. */
    static Optional<PackOptions> parse(String[] arguments, Map<String, String> environment) {
        PackOptions options = new PackOptions(VerifyOptions.language(environment), Optional.empty(), Optional.empty());
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            Optional<PackOptions> more = options.with(rest.next(), rest);
            if (more.isEmpty()) return Optional.empty();
            options = more.get();
        }
        return Optional.of(options).filter(whole -> whole.file().isPresent());
    }

    private Optional<PackOptions> with(String word, Iterator<String> rest) {
        if (!word.startsWith("--"))
            return file.isPresent() ? Optional.empty() : Optional.of(new PackOptions(language, Optional.of(word), key));
        if (!rest.hasNext()) return Optional.empty();
        String value = rest.next();
        return switch (word) {
            case "--key" -> Optional.of(new PackOptions(language, file, Optional.of(value)));
            case "--lang" ->
                Stream.of(VerifyOptions.VIETNAMESE, Locale.ENGLISH)
                        .filter(known -> known.getLanguage().equals(value))
                        .findFirst()
                        .map(known -> new PackOptions(known, file, key));
            default -> Optional.empty();
        };
    }
}
