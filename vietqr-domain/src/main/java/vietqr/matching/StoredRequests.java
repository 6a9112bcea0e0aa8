package vietqr.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;
import vietqr.payment.PaymentFinder;
import vietqr.payment.PaymentRequest;

import java.util.List;
import java.util.Set;

/** The requests in the database. Those whose whole code is there are locked, so that what is decided by it stays true. */
@ApplicationScoped
public class StoredRequests implements KnownRequests {
    private final PaymentFinder finder;

    /** For the container's proxy only. */
    protected StoredRequests() {
        this(null);
    }

    @Inject
    public StoredRequests(PaymentFinder finder) {
        this.finder = finder;
    }

    @Override
    public List<Candidate> withCodes(Set<PaymentCode> codes) {
        return candidates(finder.lockByCodes(codes));
    }

    @Override
    public List<Candidate> withCodes(long accountId, Set<PaymentCode> codes) {
        return candidates(finder.byCodes(accountId, codes));
    }

    @Override
    public List<Candidate> withCodeStart(long accountId, String start) {
        return candidates(finder.byCodeStart(accountId, start));
    }

    @Override
    public List<Candidate> ofOrders(long accountId, Set<OrderKey> orders) {
        return candidates(finder.byOrders(accountId, orders));
    }

    private static List<Candidate> candidates(List<PaymentRequest> requests) {
        return requests.stream().map(Candidate::of).toList();
    }
}
