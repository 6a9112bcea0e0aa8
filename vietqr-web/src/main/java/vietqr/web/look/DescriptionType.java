package vietqr.web.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;

/**
 * Calls the interface description what it is. The server sends its YAML as plain text of no character set, in which browsers
 * garble Vietnamese; YAML is UTF-8 by its media type (RFC 9512).
 */
public class DescriptionType extends HttpFilter {
    private static final String PLAIN = "text/plain";
    private static final String YAML = "application/yaml";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new Yaml(response));
    }

    private static final class Yaml extends HttpServletResponseWrapper {
        Yaml(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentType(String type) {
            super.setContentType(named(type));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, "Content-Type".equalsIgnoreCase(name) ? named(value) : value);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, "Content-Type".equalsIgnoreCase(name) ? named(value) : value);
        }

        private static String named(String type) {
            return type != null && type.startsWith(PLAIN) ? YAML : type;
        }
    }
}
