package vietqr.web.session;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What pages have in common: how they learn what they are about, and how they answer when they are not simply shown. */
public final class Exchange {
    private static final int MOST_VALUES = 200;

    private Exchange() {}

    /**
     * The number in a parameter of the request; null if it holds none. Forms send it along, because whether their buttons are
     * there is asked before any value is set.
     */
    public static Long number(String parameter) {
        String typed = text(parameter);
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }

    /** All numbers that stand under this name, such as the ticks of a list; at most two hundred. */
    public static List<Long> numbers(String parameter) {
        return texts(parameter).stream()
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }

    /** All that stands under this name; at most two hundred. */
    public static List<String> texts(String parameter) {
        String[] sent = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault(parameter, new String[0]);
        return Arrays.stream(sent).limit(MOST_VALUES).toList();
    }

    /** Answers with a file to keep. Browsers neither show it nor guess what it is. */
    public static void download(String name, String type, byte[] content) throws IOException {
        download(name, type, content.length, out -> out.write(content));
    }

    /** Writes a file. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The same for what is too large to be held at once. */
    public static void download(String name, String type, long size, Writing content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        var out = faces.getExternalContext();
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        out.setResponseContentType(type);
        out.setResponseHeader("Content-Length", Long.toString(size));
        out.setResponseHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
        out.setResponseHeader("X-Content-Type-Options", "nosniff");
        content.to(out.getResponseOutputStream());
        faces.responseComplete();
    }

    /** The same for what is written as it is found, so that nobody knows beforehand how long it gets. */
    public static void stream(String name, String type, Writing content) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        var out = faces.getExternalContext();
        out.setResponseContentType(type);
        out.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        out.setResponseHeader("X-Content-Type-Options", "nosniff");
        content.to(out.getResponseOutputStream());
        faces.responseComplete();
    }

    /** The word in capital letters in a parameter of the request, such as the name of a kind; null if it holds none. */
    public static String word(String parameter) {
        String typed = text(parameter);
        return typed.matches("[A-Z_]{1,40}") ? typed : null;
    }

    /** What stands in a parameter of the request; empty if there is none. */
    public static String text(String parameter) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault(parameter, "");
    }

    /** Ends the request: what may not be seen is answered like what does not exist. */
    public static void notFound() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
        faces.responseComplete();
    }

    /** Stays on the page, under these words; an outcome for buttons. */
    public static String say(FacesMessage.Severity severity, String words) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, words, null));
        return null;
    }
}
