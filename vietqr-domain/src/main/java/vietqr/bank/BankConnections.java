package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.Now;

import java.util.Optional;

/** Which API client speaks for which bank. */
@ApplicationScoped
@Transactional
public class BankConnections {
    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected BankConnections() {
        this(null, null);
    }

    @Inject
    public BankConnections(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    public void add(long clientId, Bank bank) {
        em.persist(new BankConnection(clientId, bank.bin(), now.get()));
    }

    /** The BIN of the bank this client speaks for; empty if it speaks for none. */
    public Optional<String> binOf(long clientId) {
        return Optional.ofNullable(em.find(BankConnection.class, clientId)).map(BankConnection::bankBin);
    }
}
