package vietqr.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.Terminal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By what machines are let in over MQTT: one login for each terminal and each box. */
@ApplicationScoped
@Transactional
public class Logins {
    private static final int MOST_LISTED = 500;

    private final EntityManager em;
    private final Merchants merchants;
    private final Now now;

    /** For the container's proxy only. */
    protected Logins() {
        this(null, null, null);
    }

    @Inject
    public Logins(EntityManager em, Merchants merchants, Now now) {
        this.em = em;
        this.merchants = merchants;
        this.now = now;
    }

    /**
     * A login with a secret nobody has seen before, which opens nothing but the machine's own topics.
     *
     * @param secret in the clear, to be shown once
     */
    public record Issued(DeviceLogin login, String secret) {
        @Override
        public String toString() {
            return login.name() + " ***";
        }
    }

    /**
     * Gives the terminal's machine a login, or another secret in place of the one it has. Its topics end with the terminal's code; with
     * its TID if the code cannot be part of a topic or another terminal's topics end with it already.
     */
    public Issued issue(Terminal terminal) {
        merchants.lockFamilyOf(terminal.merchantId());
        DeviceLogin login = ofTerminal(terminal.id())
                .orElseGet(() -> kept(DeviceLogin.of(terminal, topicFor(terminal), now.get())));
        return renewed(login);
    }

    /** The same with a secret that everybody may know: for demo data only. */
    public void issueKnown(Terminal terminal, String secret) {
        kept(DeviceLogin.of(terminal, topicFor(terminal), now.get())).renew(secret, now.get());
    }

    /** The same of a box. */
    public void issueKnown(Box box, String secret) {
        kept(DeviceLogin.of(box, now.get())).renew(secret, now.get());
    }

    /** Gives the box a login, or another secret in place of the one it has. */
    public Issued issue(Box box) {
        merchants.lockFamilyOf(box.merchantId());
        return renewed(ofBox(box.id()).orElseGet(() -> kept(DeviceLogin.of(box, now.get()))));
    }

    /** The machine is not let in any more; what it has open is ended within seconds. */
    public void revoke(long loginId) {
        find(loginId).ifPresent(em::remove);
    }

    /** Whoever knows name and secret. */
    public Optional<DeviceLogin> opening(String name, String secret) {
        return byName(name).filter(login -> login.opensWith(secret));
    }

    /** Of these, the logins that are still there with the same secret, by their ids. */
    public Set<Long> standing(Collection<DeviceLogin> logins) {
        if (logins.isEmpty()) return Set.of();
        Map<Long, Instant> renewed = em.createQuery(
                        "select l.id, l.renewedAt from DeviceLogin l where l.id in :ids", Object[].class)
                .setParameter("ids", logins.stream().map(DeviceLogin::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Instant) row[1]));
        return logins.stream()
                .filter(login -> login.renewedAt().equals(renewed.get(login.id())))
                .map(DeviceLogin::id)
                .collect(Collectors.toSet());
    }

    public Optional<DeviceLogin> find(long loginId) {
        return Optional.ofNullable(em.find(DeviceLogin.class, loginId));
    }

    public Optional<DeviceLogin> find(Sight sight, long loginId) {
        return find(loginId).filter(login -> sight.covers(login.merchantId()));
    }

    public Optional<DeviceLogin> byName(String name) {
        return one("l.name = :value", name);
    }

    public Optional<DeviceLogin> ofTerminal(long terminalId) {
        return one("l.terminalId = :value", terminalId);
    }

    public Optional<DeviceLogin> ofBox(long boxId) {
        return one("l.boxId = :value", boxId);
    }

    /** The terminal whose machine it is. */
    public Optional<Terminal> terminalOf(DeviceLogin login) {
        return login.terminalId().isPresent()
                ? Optional.ofNullable(em.find(Terminal.class, login.terminalId().getAsLong()))
                : Optional.empty();
    }

    /** Those of terminals' machines, newest first, at most five hundred. */
    public List<DeviceLogin> ofTerminals(Sight sight) {
        if (sight.blind()) return List.of();
        String mine = sight.everything() ? "" : " and l.merchantId in :mine";
        var query = em.createQuery(
                        "select l from DeviceLogin l where l.terminalId is not null" + mine + " order by l.id desc",
                        DeviceLogin.class)
                .setMaxResults(MOST_LISTED);
        if (!sight.everything()) query.setParameter("mine", sight.merchantIds());
        return query.getResultList();
    }

    private Issued renewed(DeviceLogin login) {
        String secret = DrawnSecret.draw();
        login.renew(secret, now.get());
        return new Issued(login, secret);
    }

    private DeviceLogin kept(DeviceLogin login) {
        em.persist(login);
        return login;
    }

    /** Two merchants may have terminals of the same code; who asks first has the topics. */
    private String topicFor(Terminal terminal) {
        boolean free = TopicName.fits(terminal.code())
                && one("l.topic = :value", terminal.code()).isEmpty();
        return free ? terminal.code() : terminal.tid();
    }

    private Optional<DeviceLogin> one(String condition, Object value) {
        return em.createQuery("select l from DeviceLogin l where " + condition, DeviceLogin.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
