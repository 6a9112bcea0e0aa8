package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.Proof;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.Seal;

/** Whether a message was made by somebody who has one of a connection's secrets. */
@ApplicationScoped
class Genuineness {
    private final BankConnections connections;

    /** For the container's proxy only. */
    protected Genuineness() {
        this(null);
    }

    @Inject
    Genuineness(BankConnections connections) {
        this.connections = connections;
    }

    /** In the way that was agreed on for the connection. */
    boolean proved(BankConnection connection, BankFormat format, Arrival arrival) {
        Seal seal = format.seals().get(connection.proof());
        return seal != null && made(connection, seal, arrival);
    }

    /** Beside a token: a checksum inside the body must be right where the format has one. */
    boolean checksumRight(BankConnection connection, BankFormat format, Arrival arrival) {
        Seal seal = format.seals().get(Proof.BODY);
        return seal == null || made(connection, seal, arrival);
    }

    private boolean made(BankConnection connection, Seal seal, Arrival arrival) {
        boolean made = false;
        for (String secret : connections.secretsOf(connection.id())) made |= seal.holds(arrival, secret);
        return made;
    }
}
