package vietqr.matching;

import vietqr.payment.OrderKey;
import vietqr.payment.PaymentCode;

import java.util.List;
import java.util.Set;

/** The requests that money can be for, as matching asks for them. In whatever state they are. */
public interface KnownRequests {
    /** On any account. */
    List<Candidate> withCodes(Set<PaymentCode> codes);

    List<Candidate> withCodes(long accountId, Set<PaymentCode> codes);

    List<Candidate> withCodeStart(long accountId, String start);

    List<Candidate> ofOrders(long accountId, Set<OrderKey> orders);
}
