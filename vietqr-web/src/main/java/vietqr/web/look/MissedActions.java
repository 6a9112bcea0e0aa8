package vietqr.web.look;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import vietqr.web.session.Exchange;

/**
 * Says so where a button was pressed that is not there any more, because somebody else has decided meanwhile: else the page would come
 * back as if it had been obeyed.
 */
public class MissedActions implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RENDER_RESPONSE;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (HeardActions.missed(event.getFacesContext()))
            Exchange.say(
                    FacesMessage.SEVERITY_WARN,
                    CDI.current().select(Texts.class).get().get("page.stale"));
    }
}
