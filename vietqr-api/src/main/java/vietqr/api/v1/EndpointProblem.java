package vietqr.api.v1;

import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.outbound.Refusal;
import vietqr.webhook.EndpointResult.Refused;

/** Why an endpoint was not taken, in words for the caller. */
final class EndpointProblem {
    private EndpointProblem() {}

    static Response of(Refused refused) {
        return switch (refused.problem()) {
            case NAME -> Problem.invalid("name", "must be at most 100 characters");
            case ADDRESS -> address("url", refused);
            case TOKEN_ADDRESS -> address("tokenUrl", refused);
            case CREDENTIALS ->
                Problem.invalid(
                        "username",
                        "needs a password and must not contain a colon; a token is plain ASCII without spaces");
            case FILTER -> Problem.invalid("events", "names a type, or terminalCodes a code, that cannot be");
            case TOO_MANY ->
                Problem.response(
                        Problem.UNPROCESSABLE,
                        "too_many_endpoints",
                        "The merchant has as many endpoints as there may be.");
            case NOT_FOUND -> Problem.of(Response.Status.NOT_FOUND);
        };
    }

    private static Response address(String field, Refused refused) {
        return refused.why()
                .map(why -> address(field, why))
                .orElseGet(() -> address(field, "is too long, or has a question mark"));
    }

    /** An address that may not be called. */
    static Response address(String field, Refusal why) {
        return address(field, words(why));
    }

    private static Response address(String field, String words) {
        return Problem.response(Problem.UNPROCESSABLE, "address_refused", field + ": " + words + ".");
    }

    private static String words(Refusal why) {
        return switch (why) {
            case MALFORMED -> "must be an absolute web address";
            case SCHEME -> "must begin with https://";
            case WEB_SCHEME -> "must begin with https:// or http://";
            case CREDENTIALS -> "must not carry a user name";
            case ODD_HOST -> "has a host that can be understood in two ways";
            case PORT -> "has a port that is not called";
            case FORBIDDEN_ADDRESS -> "is not public";
        };
    }
}
