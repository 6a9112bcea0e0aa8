package vietqr.api.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vietqr.kernel.ErrorCode;

import java.util.Locale;

/**
 * What our own API answers instead of what was asked for (RFC 9457).
 *
 * @param type {@code about:blank}: the status says it all, and {@code code} the rest
 * @param title the name of the status
 * @param detail what was wrong this time, for people
 * @param code the same for programs; one that is known keeps its meaning
 */
public record Problem(String type, String title, int status, String detail, String code) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Understood, and it cannot be done (RFC 9110, section 15.5.21). */
    public static final Response.StatusType UNPROCESSABLE = new Unprocessable();

    /** What has no more to say than its status. */
    public static Response of(Response.StatusType status) {
        return answer(plain(status));
    }

    /** A refusal with a reason of its own. */
    public static Response response(Response.StatusType status, String code, String detail) {
        return answer(new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, code));
    }

    /** A field or parameter that cannot be used as it is. */
    public static Response invalid(String name, String detail) {
        return response(Response.Status.BAD_REQUEST, "invalid_parameter", name + ": " + detail);
    }

    /** A refusal of the domain's, in the words of the one table of them. */
    public static Response of(ErrorCode refusal) {
        return of(UNPROCESSABLE, refusal);
    }

    /** The same with a status of its own. */
    public static Response of(Response.StatusType status, ErrorCode refusal) {
        return response(status, refusal.name(), refusal.meaning() + ".");
    }

    static Problem plain(Response.StatusType status) {
        String name = status.getReasonPhrase();
        String code = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return new Problem("about:blank", name, status.getStatusCode(), detail(status.getStatusCode()), code);
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "There is no API key in the header Authorization, or it opens nothing.";
            case 403 -> "The key does not open this.";
            case 404 -> "There is nothing here, or nothing that this key may see.";
            case 405 -> "This address does not know the method.";
            case 413 -> "The body is larger than we read.";
            case 415 -> "The body must be application/json, packed with gzip or not at all.";
            case 429 -> "There were too many requests: wait as long as Retry-After says.";
            default ->
                status < 500 ? "The request cannot be answered." : "Something went wrong with us: try again later.";
        };
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .entity(problem)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .build();
    }
}
