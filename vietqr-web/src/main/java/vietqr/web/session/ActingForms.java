package vietqr.web.session;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Forms that do something, for whoever may only look at a page or has first to show again who they are: they have no buttons,
 * and are not obeyed if they are sent all the same.
 */
public class ActingForms implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1L;
    private static final String PROVE = "/account/prove.xhtml";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    /** Before anything of what was sent is read. */
    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        ExternalContext outside = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        PageRights rights = PageRights.of(request.getServletPath()).orElse(null);
        if (rights == null || !rights.actingIn(request)) return;
        try {
            if (!current().isActing(rights)) outside.responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            else if (proof().isMissing()) outside.redirect(PROVE);
            else return;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    /** Before the page is drawn. */
    @Override
    public void processEvent(SystemEvent event) {
        UIViewRoot view = (UIViewRoot) event.getSource();
        PageRights rights = PageRights.of(view.getViewId()).orElse(null);
        if (rights == null || rights.isOpen()) return;
        if (!current().isActing(rights) || proof().isMissing()) takeButtons(rights, view, false);
    }

    private static void takeButtons(PageRights rights, UIComponent within, boolean acting) {
        for (Iterator<UIComponent> all = within.getFacetsAndChildren(); all.hasNext(); ) {
            UIComponent one = all.next();
            if (acting && one instanceof UICommand) one.setRendered(false);
            takeButtons(rights, one, acting || one instanceof UIForm && rights.acting(one.getId()));
        }
    }

    private static CurrentPerson current() {
        return CDI.current().select(CurrentPerson.class).get();
    }

    private static Proof proof() {
        return CDI.current().select(Proof.class).get();
    }
}
