package vietqr.api.problem;

import jakarta.ws.rs.core.Response;

/** Status 422, which the runtime has no constant for. */
final class Unprocessable implements Response.StatusType {
    @Override
    public int getStatusCode() {
        return 422;
    }

    @Override
    public Response.Status.Family getFamily() {
        return Response.Status.Family.CLIENT_ERROR;
    }

    @Override
    public String getReasonPhrase() {
        return "Unprocessable Content";
    }
}
