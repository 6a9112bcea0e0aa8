package vietqr.api.problem;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vietqr.kernel.ErrorCode;

/** The generic result of the public API (wire reference, section 0). */
public record StatusBody(String status, String message) {
    public static final StatusBody SUCCESS = new StatusBody("SUCCESS", "");

    /** A business failure: HTTP 400 with the bare code. */
    public static Response refused(ErrorCode code) {
        return failed(Response.Status.BAD_REQUEST, code.name());
    }

    /** A business failure with the merchant's or bank's own words behind the code. */
    public static Response refused(ErrorCode code, String words) {
        return failed(Response.Status.BAD_REQUEST, code.name() + " - " + words);
    }

    /** A business failure in the codes of bank messages (wire reference, section 8.1). */
    public static Response refusedAsByABank(String code) {
        return failed(Response.Status.BAD_REQUEST, code);
    }

    /** What is refused, or fails, before there is any business: the status with its code. */
    public static Response failed(Response.StatusType status) {
        return failed(status, of(status.getStatusCode()).message());
    }

    static StatusBody of(int status) {
        return new StatusBody("FAILED", code(status).name());
    }

    private static ErrorCode code(int status) {
        return switch (status) {
            case 401, 403 -> ErrorCode.E74;
            case 429, 503 -> ErrorCode.E04;
            default -> status < 500 ? ErrorCode.E46 : ErrorCode.E05;
        };
    }

    private static Response failed(Response.StatusType status, String message) {
        return Response.status(status)
                .entity(new StatusBody("FAILED", message))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
