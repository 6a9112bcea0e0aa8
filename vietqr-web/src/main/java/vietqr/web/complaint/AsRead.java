package vietqr.web.complaint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** What was sent is taken already; the page that answers is simply shown. */
final class AsRead extends HttpServletRequestWrapper {
    AsRead(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }
}
