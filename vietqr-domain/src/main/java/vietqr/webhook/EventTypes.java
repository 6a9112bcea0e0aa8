package vietqr.webhook;

import vietqr.payment.PaymentState;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The names of what can be told. */
public final class EventTypes {
    /** Money has come to or gone from an account. */
    public static final String MOVEMENT = "movement.recorded";

    /** A person has put money down to a request. */
    public static final String ATTRIBUTED = "movement.attributed";

    /** People have taken money back from a request that it was not for. */
    public static final String REVERSED = "movement.reversed";

    /** Nothing has happened; the merchant wants to see whether it arrives. */
    public static final String TEST = "webhook.test";

    private static final List<String> REFUND = List.of("refund.succeeded", "refund.refused", "refund.rejected");

    private EventTypes() {}

    /** {@code payment.paid} and the like: a request has taken this state. */
    public static String of(PaymentState state) {
        return "payment." + state.name().toLowerCase(Locale.ROOT);
    }

    /** All that a filter can name, the test excepted, which every endpoint gets. */
    public static List<String> all() {
        Stream<String> payments = Arrays.stream(PaymentState.values()).map(EventTypes::of);
        return Stream.of(Stream.of(MOVEMENT, ATTRIBUTED, REVERSED), payments, REFUND.stream())
                .flatMap(Function.identity())
                .toList();
    }
}
