package vietqr.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vietqr.kernel.ErrorCode;

/** Answers what the runtime itself refuses (unknown path, wrong method, wrong media type) in the documented shape. */
@Provider
public class RefusedRequest implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) return response;
        ErrorCode code = response.getStatus() < 500 ? ErrorCode.E46 : ErrorCode.E05;
        return StatusBody.failed(response.getStatusInfo(), code.name());
    }
}
