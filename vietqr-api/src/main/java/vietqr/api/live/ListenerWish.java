package vietqr.api.live;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who wants to listen (wire reference, section 10).
 *
 * @param after the last frame they have; empty for what comes from now on, as always for a person's program: nothing is kept for it
 */
record ListenerWish(Kind kind, String id, OptionalLong after) {
    private static final String AFTER = "after";
    private static final int LONGEST_ID = 200;

    /** The parameters, in the order in which the first present one wins. */
    enum Kind {
        /** A person's program. */
        USER_ID("userId"),
        /** For signing in by a code; that is not done here. */
        LOGIN_ID("loginId"),
        EC_LOGIN_ID("ecLoginId"),
        REF_ID("refId"),
        BOX_ID("boxId"),
        CLIENT_ID("clientId");

        private final String parameter;

        Kind(String parameter) {
            this.parameter = parameter;
        }

        boolean servedHere() {
            return this != LOGIN_ID && this != EC_LOGIN_ID;
        }
    }

    /** Empty if none of the parameters is there, or one cannot be meant. */
    static Optional<ListenerWish> of(Map<String, List<String>> parameters) {
        Optional<OptionalLong> after = after(first(parameters, AFTER));
        return after.flatMap(position -> Arrays.stream(Kind.values())
                .filter(kind -> first(parameters, kind.parameter).isPresent())
                .findFirst()
                .map(kind ->
                        new ListenerWish(kind, first(parameters, kind.parameter).orElseThrow(), position))
                .filter(wish -> wish.id.length() <= LONGEST_ID)
                .filter(wish -> wish.kind != Kind.USER_ID || wish.after.isEmpty()));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(String::strip);
    }

    /** Outer empty: it is no number. */
    private static Optional<OptionalLong> after(Optional<String> text) {
        if (text.isEmpty()) return Optional.of(OptionalLong.empty());
        if (!text.get().matches("\\d{1,18}")) return Optional.empty();
        return Optional.of(OptionalLong.of(Long.parseLong(text.get())));
    }
}
