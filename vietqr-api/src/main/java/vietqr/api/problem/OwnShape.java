package vietqr.api.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives every refusal below {@code /vqr/v1} the shape of our own API, whoever refused. Last of all filters of answers: others
 * may still turn an answer into a refusal.
 */
@Provider
@Priority(OwnShape.LAST)
public class OwnShape implements ContainerResponseFilter {
    /** Answers pass the filters with higher numbers first. */
    static final int LAST = 1;

    private static final String OWN = "v1";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof StatusBody
                && isOwn(request.getUriInfo().getPath()))
            response.setEntity(Problem.plain(response.getStatusInfo()), null, MediaType.valueOf(Problem.MEDIA_TYPE));
    }

    /** @param path below the context, with or without the slash before it */
    static boolean isOwn(String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        return bare.equals(OWN) || bare.startsWith(OWN + "/");
    }
}
