package vietqr.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The operator's answers, and a list of what is wrong with them; it collects all faults instead of stopping at one. */
final class Answers {

    private final UnaryOperator<String> lookup;
    private final List<String> problems = new ArrayList<>();

    Answers(UnaryOperator<String> lookup) {
        this.lookup = lookup;
    }

    /** What was set, without surrounding blanks; blank counts as not set, as MicroProfile Config has it. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(lookup.apply(setting.property()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The value understood by {@code parser}, the fallback if unset, and a noted problem if not understood. */
    <T> T parsed(Setting setting, T fallback, String rule, Function<String, Optional<T>> parser) {
        Optional<String> text = text(setting);
        if (text.isEmpty()) {
            return fallback;
        }
        return parser.apply(text.get()).orElseGet(() -> {
            problem(setting, rule);
            return fallback;
        });
    }

    /** A path under which there is what is right; empty if unset. */
    Optional<Path> existing(Setting setting, String rule, Predicate<Path> right) {
        return parsed(setting, Optional.empty(), rule, text -> {
            try {
                return Optional.of(Path.of(text).toAbsolutePath()).filter(right).map(Optional::of);
            } catch (InvalidPathException notAPath) {
                return Optional.empty();
            }
        });
    }

    <E extends Enum<E>> E choice(Setting setting, E fallback) {
        E[] choices = fallback.getDeclaringClass().getEnumConstants();
        String rule = "use "
                + Arrays.stream(choices)
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or "));
        return parsed(setting, fallback, rule, text -> Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findAny());
    }

    void problem(Setting setting, String whatToDo) {
        problems.add(setting.variable() + shown(setting) + ": " + whatToDo);
    }

    void throwIfAnyProblem() {
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
    }

    private String shown(Setting setting) {
        return text(setting)
                .map(value -> " = " + (setting.secret() ? "***" : '"' + value + '"'))
                .orElse(" is not set");
    }
}
