package vietqr.web.session;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

import java.util.Iterator;

/**
 * Takes the forms that do something out of a page for whoever may only look at it, or has first to show again who they are: before what was sent is read, so that it
 * is not obeyed, and before the page is drawn.
 */
public class ActingForms implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.ANY_PHASE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        boolean reads = event.getPhaseId() == PhaseId.APPLY_REQUEST_VALUES;
        if (!reads && event.getPhaseId() != PhaseId.RENDER_RESPONSE) return;
        FacesContext faces = event.getFacesContext();
        if (faces.getViewRoot() == null || faces.getResponseComplete()) return;
        PageRights rights = PageRights.of(faces.getViewRoot().getViewId()).orElse(null);
        if (rights == null || rights.isOpen()) return;
        boolean acts = CDI.current().select(CurrentPerson.class).get().isActing(rights)
                && !CDI.current().select(Proof.class).get().isMissing();
        if (!acts) takeOut(rights, faces.getViewRoot());
    }

    private static void takeOut(PageRights rights, UIComponent within) {
        for (Iterator<UIComponent> all = within.getFacetsAndChildren(); all.hasNext(); ) {
            UIComponent one = all.next();
            if (one instanceof UIForm && rights.acting(one.getId())) one.setRendered(false);
            else takeOut(rights, one);
        }
    }
}
