package vietqr.api.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** The edge at which a bug or a broken world is logged, once, and answered without a word about our insides. */
@Provider
public class UnexpectedFailure implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(UnexpectedFailure.class.getName());

    @Override
    public Response toResponse(Throwable failure) {
        LOG.log(Level.ERROR, "a request failed unexpectedly", failure);
        return StatusBody.failed(Response.Status.INTERNAL_SERVER_ERROR);
    }
}
