package vietqr.webhook;

import vietqr.payment.Direction;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which events an endpoint wants. An empty set means any; an event that has no account, terminal or direction does not
 * pass a filter that asks for one.
 *
 * @param types names such as {@code payment.paid}, or {@code payment.*}
 * @param direction of the money: in or out; empty for both
 */
public record EventFilter(Set<String> types, Set<Long> accounts, Set<String> terminals, Optional<Direction> direction) {
    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Set.of(), Optional.empty());

    private static final int MOST = 50;
    private static final int LONGEST_TYPES = 1000;
    private static final int LONGEST_TERMINALS = 2000;

    public EventFilter {
        types = Set.copyOf(types);
        accounts = Set.copyOf(accounts);
        terminals = Set.copyOf(terminals);
    }

    /** Whether it can be kept, and names no type that there is not. */
    boolean acceptable() {
        return types.size() <= MOST
                && accounts.size() <= MOST
                && terminals.size() <= MOST
                && joined(types).length() <= LONGEST_TYPES
                && joined(terminals).length() <= LONGEST_TERMINALS
                && types.stream().allMatch(EventFilter::known)
                && terminals.stream().allMatch(code -> code.matches("[^,\\s]{1,100}"));
    }

    public boolean wants(EventFacts facts) {
        if (facts.type().equals(EventTypes.TEST)) return true;
        return (types.isEmpty() || types.stream().anyMatch(type -> covers(type, facts.type())))
                && (accounts.isEmpty()
                        || facts.accountId().isPresent()
                                && accounts.contains(facts.accountId().getAsLong()))
                && (terminals.isEmpty() || terminals.contains(facts.terminalCode()))
                && (direction.isEmpty() || direction.equals(facts.direction()));
    }

    private static boolean covers(String wanted, String type) {
        return wanted.equals(type)
                || wanted.endsWith(".*") && type.startsWith(wanted.substring(0, wanted.length() - 1));
    }

    private static boolean known(String wanted) {
        return EventTypes.all().stream().anyMatch(type -> covers(wanted, type));
    }

    /** As it is kept: values between commas. */
    static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    static Set<String> split(String joined) {
        return Stream.of(joined.split(","))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
