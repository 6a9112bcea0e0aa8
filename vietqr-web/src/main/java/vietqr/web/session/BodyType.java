package vietqr.web.session;

import jakarta.servlet.http.HttpServletRequest;

/** What a request says that its body is. */
public final class BodyType {
    private BodyType() {}

    /** Whatever else is said of the type: the server itself adds the encoding of addresses to it. */
    public static boolean is(String type, HttpServletRequest request) {
        String said = request.getContentType();
        return said != null && said.split(";")[0].strip().equals(type);
    }
}
