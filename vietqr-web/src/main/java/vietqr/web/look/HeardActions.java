package vietqr.web.look;

import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;
import jakarta.faces.event.ActionListener;

/** Does what buttons ask for, and remembers of the request that something was done. */
public class HeardActions implements ActionListener {
    private static final String HEARD = HeardActions.class.getName();

    private final ActionListener original;

    /** @param original who does it */
    public HeardActions(ActionListener original) {
        this.original = original;
    }

    @Override
    public void processAction(ActionEvent event) {
        // Pages have actions of their own, which are run whenever they are shown.
        if (event.getComponent() instanceof UICommand)
            FacesContext.getCurrentInstance().getAttributes().put(HEARD, true);
        original.processAction(event);
    }

    /** Whether the request pressed a button that has gone from the page meanwhile, for which reason nothing was done. */
    static boolean missed(FacesContext faces) {
        return faces.isPostback()
                && !faces.getAttributes().containsKey(HEARD)
                && faces.getMessageList().isEmpty()
                && faces.getExternalContext().getRequestParameterMap().keySet().stream()
                        .anyMatch(name -> isGone(faces, name));
    }

    private static boolean isGone(FacesContext faces, String name) {
        if (!name.matches("[A-Za-z]\\w*(:[A-Za-z]\\w*)*")) return false;
        UIComponent pressed = faces.getViewRoot().findComponent(name);
        if (!(pressed instanceof UICommand)) return false;
        for (UIComponent one = pressed; one != null; one = one.getParent()) if (!one.isRendered()) return true;
        return false;
    }
}
