package vietqr.web.session;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.settings.Settings;

/**
 * Before the container may send the browser to the sign-in page: the filter that does it otherwise is never reached then. What the
 * container asks once the page is made must leave the page's own policy alone.
 */
@Stated
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class StatedHeaders {
    private static final String BEFORE = "validateRequest";

    @Inject
    private Settings settings;

    @AroundInvoke
    Object state(InvocationContext call) throws Exception {
        Object[] given = call.getParameters();
        if (call.getMethod().getName().equals(BEFORE)
                && given[0] instanceof HttpServletRequest request
                && given[1] instanceof HttpServletResponse response)
            SecurityHeaders.state(request, response, settings.publicUrl());
        return call.proceed();
    }
}
