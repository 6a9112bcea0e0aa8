package vietqr.web.openid;

import jakarta.enterprise.context.SessionScoped;
import vietqr.openid.Attempt;

import java.io.Serializable;

/** That somebody was sent to the provider, until they are back. */
@SessionScoped
public class OpenIdVisit implements Serializable {
    private Attempt attempt;
    private String back = "/";

    void begins(Attempt begun, String whereTo) {
        attempt = begun;
        back = whereTo;
    }

    /** Once. Null if nothing was begun. */
    Attempt ends() {
        Attempt begun = attempt;
        attempt = null;
        return begun;
    }

    /** The page they wanted to go on with. */
    String back() {
        return back;
    }
}
