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

    static Response failed(Response.StatusType status, String message) {
        return Response.status(status)
                .entity(new StatusBody("FAILED", message))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
