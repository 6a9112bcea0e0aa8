package vietqr.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Person;
import vietqr.kernel.Now;
import vietqr.settings.Settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The calendar that holds now: the list, shipped or the operator's, with the days laid over it that people have changed. */
@ApplicationScoped
@Transactional
public class Calendars {
    private static final int MOST_CHANGED = 2000;

    private final EntityManager em;
    private final Now now;
    private final Event<CalendarChanged> changed;
    private final ListedDays listed;
    private final AuditLog audit;

    /** For the container's proxy only. */
    protected Calendars() {
        this.em = null;
        this.now = null;
        this.changed = null;
        this.listed = null;
        this.audit = null;
    }

    @Inject
    Calendars(EntityManager em, Now now, Event<CalendarChanged> changed, ListedDays listed, AuditLog audit) {
        this.em = em;
        this.now = now;
        this.changed = changed;
        this.listed = listed;
        this.audit = audit;
    }

    /** For tests of other rooms: with the list that these settings name. */
    public Calendars(EntityManager em, Now now, Event<CalendarChanged> changed, Settings settings) {
        this(em, now, changed, new ListedDays(settings), new AuditLog(em, now));
    }

    /** Nothing is kept between two calls: another node may have changed a day. */
    public BusinessCalendar current() {
        return listed.calendar().with(all().stream().map(ChangedDay::special).toList());
    }

    private List<ChangedDay> all() {
        return em.createQuery("select d from ChangedDay d order by d.day", ChangedDay.class)
                .setMaxResults(MOST_CHANGED)
                .getResultList();
    }

    /** Who changed a day, and when. */
    public record Change(SpecialDay what, long by, Instant at) {}

    /** What people have changed of a year, by day. */
    public Map<LocalDate, Change> changes(int year) {
        return all().stream()
                .map(day -> new Change(day.special(), day.changedBy(), day.changedAt()))
                .filter(change -> change.what().day().getYear() == year)
                .collect(Collectors.toMap(change -> change.what().day(), change -> change));
    }

    /** Whoever runs the gateway. */
    public static boolean mayChange(Person person) {
        return Permission.RUN_GATEWAY.grantedTo(person);
    }

    /** @return whether it is so now; not if this person may not, or too many days are changed already */
    public boolean change(Person person, SpecialDay what) {
        if (!mayChange(person)) return false;
        Optional<ChangedDay> before = Optional.ofNullable(em.find(ChangedDay.class, what.day()));
        if (before.isEmpty() && all().size() >= MOST_CHANGED) return false;
        note(what.day(), Deed.CHANGED, before.map(ChangedDay::special), Optional.of(what));
        before.ifPresentOrElse(
                day -> day.become(what, person, now.get()), () -> em.persist(new ChangedDay(what, person, now.get())));
        em.flush();
        changed.fire(new CalendarChanged(what.day()));
        return true;
    }

    /** The day is again what the list says. */
    public boolean restore(Person person, LocalDate day) {
        if (!mayChange(person)) return false;
        Optional<ChangedDay> before = Optional.ofNullable(em.find(ChangedDay.class, day));
        before.ifPresent(found -> note(day, Deed.REMOVED, Optional.of(found.special()), Optional.empty()));
        before.ifPresent(em::remove);
        em.flush();
        changed.fire(new CalendarChanged(day));
        return true;
    }

    private void note(LocalDate day, Deed deed, Optional<SpecialDay> was, Optional<SpecialDay> is) {
        audit.write(AuditNote.of(Thing.CALENDAR_DAY, deed, null, day.toEpochDay(), day.toString())
                .with(values(was), values(is)));
    }

    private static Map<String, String> values(Optional<SpecialDay> day) {
        return day.map(known -> Map.of("kind", known.kind().name(), "name", known.name()))
                .orElse(Map.of());
    }
}
