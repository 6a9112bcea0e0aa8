package vietqr.launcher;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.util.DataChunk;

import java.util.regex.Pattern;

/**
 * Reads a {@code %} that begins no escape as itself: no such place will exist, and the application says so. The server would
 * answer 200 with nothing.
 */
final class LiteralPercent extends BaseFilter {

    private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            DataChunk path = request.getRequestURIRef().getRequestURIBC();
            if (path.indexOf('%', 0) >= 0) request.setRequestURI(escaped(path.toString()));
        }
        return context.getInvokeAction();
    }

    /** @param path with whatever escapes it came */
    static String escaped(String path) {
        return NO_ESCAPE.matcher(path).replaceAll("%25");
    }
}
