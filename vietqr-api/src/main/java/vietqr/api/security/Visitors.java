package vietqr.api.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vietqr.audit.Doer;
import vietqr.kernel.ClientAddress;

import java.io.IOException;

/** Notes from where somebody comes, for the audit log, before it is known who it is; and that they have left. */
public class Visitors extends HttpFilter {
    @Inject
    private transient ClientAddress address;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Doer.enters(address.of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            Doer.leaves();
        }
    }
}
