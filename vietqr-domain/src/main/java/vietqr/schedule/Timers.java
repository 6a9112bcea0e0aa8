package vietqr.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Person;
import vietqr.kernel.Now;
import vietqr.kernel.Page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Tells people what runs by itself, and lets those who run the gateway have it run now. */
@ApplicationScoped
@Transactional
public class Timers {
    private static final int LARGEST_PAGE = 200;

    private final EntityManager em;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected Timers() {
        this(null, null, null);
    }

    @Inject
    public Timers(EntityManager em, AuditLog audit, Now now) {
        this.em = em;
        this.audit = audit;
        this.now = now;
    }

    /** @param last empty if it has never run */
    public record Row(TimerState state, Optional<TimerRun> last) {}

    /** By name. */
    public List<Row> all() {
        return em.createQuery("select s from TimerState s order by s.name", TimerState.class)
                .getResultStream()
                .map(state -> new Row(
                        state,
                        runs(state.name(), OptionalLong.empty(), 1).rows().stream()
                                .findFirst()))
                .toList();
    }

    public Optional<TimerState> find(String name) {
        return Optional.ofNullable(em.find(TimerState.class, name));
    }

    /**
     * Newest first.
     *
     * @param before the {@code next} of the page before; empty for the newest
     * @param size 1 to 200
     */
    public Page<TimerRun> runs(String name, OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        List<TimerRun> rows = em.createQuery(
                        "select r from TimerRun r where r.name = :name and r.id < :before order by r.id desc",
                        TimerRun.class)
                .setParameter("name", name)
                .setParameter("before", before.orElse(Long.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.cut(rows, size, TimerRun::id);
    }

    /** @return whether it will run within seconds; not if there is no such timer, or this person may not want it */
    public boolean runNow(Person person, String name) {
        if (!Permission.RUN_GATEWAY.grantedTo(person)) return false;
        TimerState state = em.find(TimerState.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (state == null || state.kind() == TimerState.Kind.SWEEP) return false;
        state.want(person.id(), now.get());
        audit.write(new AuditNote(Thing.TIMER, Deed.RUN_NOW, null, null, name, Map.of(), Map.of()));
        return true;
    }
}
