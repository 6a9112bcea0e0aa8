package vietqr.dialect;

import static vietqr.kernel.JsonApi.JSON;

/**
 * What aggregators want to hear: any 2xx with {@code success}. Everything that was kept is a success to them, also what
 * waits for a person here, for sending it again would change nothing.
 */
final class AggregatorAnswer {
    static final String INVALID = "INVALID";

    private AggregatorAnswer() {}

    static FormatAnswer of(Handled handled) {
        return switch (handled.outcome()) {
            case UNAUTHENTICATED -> answer(FormatAnswer.UNAUTHORIZED, "UNAUTHORIZED", handled.reason());
            case UNREADABLE -> answer(FormatAnswer.BAD_REQUEST, handled.code(), handled.reason());
            case FAILED -> answer(FormatAnswer.FAILED, "FAILED", handled.reason());
            default -> answer(FormatAnswer.OK, "OK", "");
        };
    }

    static Reading unreadable(String reason) {
        return new Reading.Refused(INVALID, reason);
    }

    private static FormatAnswer answer(int status, String code, String words) {
        var body = JSON.createObjectBuilder().add("success", status == FormatAnswer.OK);
        if (!words.isEmpty()) body.add("message", words);
        return new FormatAnswer(status, code, body.build().toString());
    }
}
