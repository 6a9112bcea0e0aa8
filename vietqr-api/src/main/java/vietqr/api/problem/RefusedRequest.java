package vietqr.api.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the runtime itself refuses (unknown path, wrong method, wrong media type) in the documented shape. */
@Provider
public class RefusedRequest implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response response = refusal.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) return response;
        Response refused = StatusBody.failed(response.getStatusInfo());
        String allowed = response.getHeaderString(HttpHeaders.ALLOW);
        if (allowed != null) refused.getHeaders().putSingle(HttpHeaders.ALLOW, allowed);
        return refused;
    }
}
