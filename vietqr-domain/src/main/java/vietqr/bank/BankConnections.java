package vietqr.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.vault.Vault;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who may tell us of money, in which format, and the secrets by which they prove it. */
@ApplicationScoped
@Transactional
public class BankConnections {
    /** Of one format that share a fixed address and are told apart by their secrets only. */
    private static final int MOST_OF_ONE_FORMAT = 50;

    private static final int MOST_LISTED = 500;
    private static final int ACTIVE_SECRETS = 5;
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 200;
    private static final String MB_FORMAT = "MB_BALANCE_CHANGE";

    private final EntityManager em;
    private final Vault vault;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected BankConnections() {
        this(null, null, null, null);
    }

    @Inject
    public BankConnections(EntityManager em, Vault vault, AuditLog audit, Now now) {
        this.em = em;
        this.vault = vault;
        this.audit = audit;
        this.now = now;
    }

    /** A connection, and the secret that is shown this once. */
    public record Opened(BankConnection connection, String secret) {
        @Override
        public String toString() {
            return "Opened[" + connection.reference() + "]";
        }
    }

    /** The API client tells of balance changes at this bank. */
    public BankConnection add(long clientId, Bank bank) {
        return add(clientId, NewConnection.ofBank(bank.shortName(), MB_FORMAT, Proof.BEARER, Optional.of(bank)));
    }

    /** The API client is the voice of this connection. */
    public BankConnection add(long clientId, NewConnection wish) {
        BankConnection connection = new BankConnection(wish, clientId, now.get());
        em.persist(connection);
        return connection;
    }

    /** A connection with an address of its own and a secret that is drawn. */
    public Opened open(NewConnection wish) {
        return open(wish, drawn());
    }

    /** A connection with an address of its own and a secret that the other side has chosen. */
    public Opened open(NewConnection wish, String secret) {
        BankConnection connection = new BankConnection(wish, null, now.get());
        em.persist(connection);
        keep(connection, secret);
        return new Opened(connection, secret);
    }

    /**
     * One secret more, beside those it has; for checksums of a connection that shows a token.
     *
     * @throws IllegalArgumentException if it is shorter than eight characters or longer than two hundred
     */
    public void keep(BankConnection connection, String secret) {
        if (!isSecret(secret)) throw new IllegalArgumentException("a secret has 8 to 200 characters");
        em.persist(new BankSecret(connection.id(), vault.seal(secret), now.get()));
    }

    /**
     * A new secret; the one before stays good for a while, older ones until their own while ends, the newest four.
     *
     * @param overlap zero ends all that were good
     * @param chosen by the other side; empty for one that is drawn
     */
    public String rotate(long connectionId, Duration overlap, Optional<String> chosen) {
        BankConnection connection = em.find(BankConnection.class, connectionId, LockModeType.PESSIMISTIC_WRITE);
        Instant at = now.get();
        List<BankSecret> before = active(connectionId, at);
        before.forEach(secret -> secret.succeeded(at.plus(overlap)));
        before.stream().skip(overlap.isZero() ? 0 : ACTIVE_SECRETS - 1).forEach(secret -> secret.end(at));
        String secret = chosen.orElseGet(this::drawn);
        keep(connection, secret);
        Long merchant = connection.merchantId().isPresent()
                ? (Long) connection.merchantId().getAsLong()
                : null;
        audit.write(
                AuditNote.of(Thing.BANK_CONNECTION, Deed.SECRET_CHANGED, merchant, connectionId, connection.name()));
        return secret;
    }

    public void enable(long connectionId, boolean on) {
        em.find(BankConnection.class, connectionId, LockModeType.PESSIMISTIC_WRITE)
                .enable(on);
    }

    /**
     * Binds it to addresses and a client certificate.
     *
     * @param networks addresses and networks, separated by commas; blank for anywhere
     * @param certificate SHA-256 of a client certificate in hex, with colons or not; blank for none
     * @throws IllegalArgumentException if one of them cannot be read
     */
    public void bind(long connectionId, String networks, String certificate) {
        NewConnection.checkPlace(networks, certificate);
        em.find(BankConnection.class, connectionId, LockModeType.PESSIMISTIC_WRITE)
                .bind(networks.strip(), certificate);
    }

    /** The secrets that are good at this moment, the newest first, at most five. Never log them, never store them. */
    public List<String> secretsOf(long connectionId) {
        return active(connectionId, now.get()).stream()
                .map(secret -> vault.open(secret.sealed()))
                .toList();
    }

    /** When the last of the older secrets ends; empty while there is one only. */
    public Optional<Instant> overlapEnd(long connectionId) {
        return active(connectionId, now.get()).stream()
                .map(BankSecret::expiresAt)
                .filter(end -> end != null)
                .max(Comparator.naturalOrder());
    }

    /** Whether it is long enough to be one, and short enough to be kept. */
    public static boolean isSecret(String text) {
        return text.strip().length() >= SHORTEST_SECRET && text.length() <= LONGEST_SECRET;
    }

    private List<BankSecret> active(long connectionId, Instant at) {
        return em.createQuery(
                        "select s from BankSecret s where s.connectionId = :connection"
                                + " and (s.expiresAt is null or s.expiresAt > :at) order by s.id desc",
                        BankSecret.class)
                .setParameter("connection", connectionId)
                .setParameter("at", at)
                .setMaxResults(ACTIVE_SECRETS)
                .getResultList();
    }

    /** The BIN of the bank this client speaks for; empty if it speaks for none. */
    public Optional<String> binOf(long clientId) {
        return ofClient(clientId).flatMap(BankConnection::bankBin);
    }

    /** The connection that shows the client's token, be it enabled or not. */
    public Optional<BankConnection> ofClient(long clientId) {
        return one("select c from BankConnection c where c.clientId = ?1", clientId);
    }

    public Optional<BankConnection> find(long connectionId) {
        return Optional.ofNullable(em.find(BankConnection.class, connectionId));
    }

    /** The connection whose address ends so, be it enabled or not. */
    public Optional<BankConnection> byReference(String reference) {
        return one("select c from BankConnection c where c.reference = ?1", reference);
    }

    /** The enabled connections of a format, at most fifty. */
    public List<BankConnection> speaking(String format) {
        return em.createQuery(
                        "select c from BankConnection c where c.format = :format and c.enabled = true order by c.id",
                        BankConnection.class)
                .setParameter("format", format)
                .setMaxResults(MOST_OF_ONE_FORMAT)
                .getResultList();
    }

    /** The enabled ones of a format that may tell of this account, its merchant's own before those of banks; at most fifty. */
    public List<BankConnection> tellingOf(BankAccount account, String format) {
        return em.createQuery(
                        "select c from BankConnection c where c.format = :format and c.enabled = true"
                                + " and (c.merchantId is null or c.merchantId = :merchant)"
                                + " and (c.bankBin is null or c.bankBin = :bin)"
                                + " order by case when c.merchantId is null then 1 else 0 end, c.id",
                        BankConnection.class)
                .setParameter("format", format)
                .setParameter("merchant", account.merchantId())
                .setParameter("bin", account.bankBin())
                .setMaxResults(MOST_OF_ONE_FORMAT)
                .getResultList();
    }

    /** All connections, or those of these merchants; the newest first, at most five hundred. */
    public List<BankConnection> list(boolean everything, List<Long> merchantIds) {
        if (!everything && merchantIds.isEmpty()) return List.of();
        String whose = everything ? "" : " where c.merchantId in :merchants";
        var query =
                em.createQuery("select c from BankConnection c" + whose + " order by c.id desc", BankConnection.class);
        if (!everything) query.setParameter("merchants", merchantIds);
        return query.setMaxResults(MOST_LISTED).getResultList();
    }

    private Optional<BankConnection> one(String query, Object key) {
        return em.createQuery(query, BankConnection.class)
                .setParameter(1, key)
                .getResultStream()
                .findFirst();
    }

    /** A secret that nobody can guess. */
    public String drawn() {
        return DrawnSecret.draw();
    }
}
