package vietqr.api.v1;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.Problem;
import vietqr.api.security.Keyed;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses a parameter that a method does not know, or that is there twice: a filter with a slip of the pen would else give
 * everything, and nobody would see why. Asks after the key, so that strangers learn nothing.
 */
@Provider
@Keyed
@Priority(Priorities.USER)
public class KnownParameters implements ContainerRequestFilter {
    private static final int MOST_SHOWN = 40;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        objection(given, knownTo(resource.getResourceMethod()))
                .ifPresent(detail ->
                        request.abortWith(Problem.response(Response.Status.BAD_REQUEST, "invalid_parameter", detail)));
    }

    static Set<String> knownTo(Method method) {
        return Stream.of(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(known -> known != null)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<String> objection(Map<String, List<String>> given, Set<String> known) {
        for (Map.Entry<String, List<String>> one : given.entrySet()) {
            if (!known.contains(one.getKey()))
                return Optional.of(shown(one.getKey()) + ": is not known here; " + all(known));
            if (one.getValue().size() > 1) return Optional.of(one.getKey() + ": is there more than once");
        }
        return Optional.empty();
    }

    private static String all(Set<String> known) {
        return known.isEmpty() ? "no parameter is" : "known are " + String.join(", ", known);
    }

    private static String shown(String name) {
        return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "...";
    }
}
