package vietqr.launcher;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.ParsingResult;

/** Packs answers, and leaves the bodies of requests as they came. */
@SuppressWarnings("rawtypes") // as the interface has them
final class OneWay implements ContentEncoding {

    private final ContentEncoding packing;

    OneWay(ContentEncoding packing) {
        this.packing = packing;
    }

    @Override
    public boolean wantDecode(HttpHeader request) {
        return false;
    }

    @Override
    public boolean wantEncode(HttpHeader answer) {
        return packing.wantEncode(answer);
    }

    @Override
    public ParsingResult decode(Connection connection, HttpContent body) {
        return packing.decode(connection, body);
    }

    @Override
    public HttpContent encode(Connection connection, HttpContent body) {
        return packing.encode(connection, body);
    }

    @Override
    public String getName() {
        return packing.getName();
    }

    @Override
    public String[] getAliases() {
        return packing.getAliases();
    }
}
