package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The banks through which money can be sent back. There may be none. */
@ApplicationScoped
class RefundGateways {
    private final Iterable<RefundGateway> all;

    @Inject
    RefundGateways(@Any Instance<RefundGateway> all) {
        this((Iterable<RefundGateway>) all);
    }

    protected RefundGateways() {
        this(List.of());
    }

    RefundGateways(Iterable<RefundGateway> all) {
        this.all = all;
    }

    Optional<RefundGateway> of(String bankBin) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(gateway -> gateway.serves(bankBin))
                .findFirst();
    }
}
