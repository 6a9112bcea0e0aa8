package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.access.Permission;
import vietqr.dispute.Dispute;
import vietqr.dispute.Disputes;
import vietqr.web.session.Visit;

import java.util.List;

/** The complaints about what other pages show. */
@Named("disputeLinks")
@RequestScoped
public class Links {
    @Inject
    private Disputes disputes;

    @Inject
    private Visit visit;

    public List<Dispute> ofRequest(long requestId) {
        return disputes.ofRequest(visit.sight(Permission.SEE_BOOKS), requestId);
    }

    public List<Dispute> ofMovement(long movementId) {
        return disputes.ofMovement(visit.sight(Permission.SEE_BOOKS), movementId);
    }

    public List<Dispute> ofBreak(long breakId) {
        return disputes.ofBreak(visit.sight(Permission.SEE_BOOKS), breakId);
    }
}
