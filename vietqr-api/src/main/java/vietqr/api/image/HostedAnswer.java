package vietqr.api.image;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vietqr.kernel.ErrorCode;

/**
 * The envelope of the hosted service.
 *
 * @param code {@code 00} for success; its clients look at nothing else
 */
public record HostedAnswer(String code, String desc, Object data) {
    static Response success(String desc, Object data) {
        return answer(Response.Status.OK, new HostedAnswer("00", desc, data));
    }

    static Response refused(ErrorCode code, String words) {
        return answer(Response.Status.BAD_REQUEST, new HostedAnswer(code.name(), words, null));
    }

    private static Response answer(Response.Status status, HostedAnswer body) {
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
