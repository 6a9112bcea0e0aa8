package vietqr.web.session;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** What pages have in common: how they learn what they are about, and how they answer when they are not simply shown. */
public final class Exchange {
    private Exchange() {}

    /**
     * The number in a parameter of the request; null if it holds none. Forms send it along, because whether their buttons are
     * there is asked before any value is set.
     */
    public static Long number(String parameter) {
        String typed = text(parameter);
        return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
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
