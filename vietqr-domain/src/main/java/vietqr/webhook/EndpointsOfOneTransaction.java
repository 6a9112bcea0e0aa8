package vietqr.webhook;

import jakarta.transaction.TransactionScoped;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The endpoints that were looked up in a transaction: a bank's message asks for the same ones for each of its events. */
@TransactionScoped
class EndpointsOfOneTransaction implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient Map<List<Long>, List<Endpoint>> known = new HashMap<>();

    List<Endpoint> get(List<Long> merchantIds, Function<List<Long>, List<Endpoint>> search) {
        return known.computeIfAbsent(merchantIds, search);
    }

    /** One has come. */
    void forget() {
        known.clear();
    }
}
