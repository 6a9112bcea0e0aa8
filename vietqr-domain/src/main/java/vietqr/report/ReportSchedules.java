package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.apikey.ApiKeys;
import vietqr.approval.Requester;
import vietqr.identity.People;
import vietqr.identity.Person;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.merchant.Members;
import vietqr.merchant.Sight;
import vietqr.messenger.Addressee;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Messengers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Reports that come by e-mail: wanted, paused, removed, and begun when their time has come. */
@ApplicationScoped
@Transactional
public class ReportSchedules {
    private static final int MOST_OF_A_MERCHANT = 50;
    private static final int MOST_RECIPIENTS = 10;
    private static final int AT_ONCE = 20;

    private final EntityManager em;
    private final Exports exports;
    private final People people;
    private final Members members;
    private final Messengers messengers;
    private final ApiKeys keys;
    private final Now now;

    /** For the container's proxy only. */
    protected ReportSchedules() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public ReportSchedules(
            EntityManager em,
            Exports exports,
            People people,
            Members members,
            Messengers messengers,
            ApiKeys keys,
            Now now) {
        this.em = em;
        this.exports = exports;
        this.people = people;
        this.members = members;
        this.messengers = messengers;
        this.keys = keys;
        this.now = now;
    }

    /** @return what is wrong with it; empty if it is set */
    public Optional<Fault> set(Person person, ScheduleDraft draft) {
        Optional<Fault> fault = mayHave(person, draft.merchantId()) ? fault(draft) : Fault.of(Fault.Kind.STRANGER, "");
        if (fault.isEmpty()) em.persist(new ReportSchedule(draft, Requester.person(person), now.get()));
        return fault;
    }

    /** A program's, of the merchant whose key it has; it comes for as long as the key is good for exports. */
    public ScheduleResult set(Requester key, ScheduleDraft draft) {
        Optional<Fault> fault = goodFor(key, draft.merchantId()) ? fault(draft) : Fault.of(Fault.Kind.STRANGER, "");
        if (fault.isPresent()) return new ScheduleResult.Refused(fault.get());
        ReportSchedule schedule = new ReportSchedule(draft, key, now.get());
        em.persist(schedule);
        return new ScheduleResult.Set(schedule);
    }

    private boolean goodFor(Requester key, long merchantId) {
        return key.keyId().isPresent()
                && keys.good(key.keyId().getAsLong())
                        .filter(good -> good.merchantId() == merchantId
                                && good.scopes().contains(vietqr.apikey.Scope.EXPORTS_WRITE))
                        .isPresent();
    }

    private Optional<Fault> fault(ScheduleDraft draft) {
        boolean few = !draft.recipients().isEmpty() && draft.recipients().size() <= MOST_RECIPIENTS;
        if (!few) return Fault.of(Fault.Kind.ADDRESS_INVALID, "");
        for (String address : draft.recipients())
            if (address.contains(",") || messengers.fault(addressee(address)).isPresent())
                return Fault.of(Fault.Kind.ADDRESS_INVALID, address);
        if (list(Sight.of(List.of(draft.merchantId()))).size() >= MOST_OF_A_MERCHANT)
            return Fault.of(Fault.Kind.TOO_MANY_SCHEDULES, "");
        return draft.wish().fault();
    }

    private boolean mayHave(Person person, long merchantId) {
        return members.sightOf(person, Set.of(Permission.SCHEDULE_REPORTS)).covers(merchantId);
    }

    static Addressee addressee(String address) {
        return new Addressee(MessengerKind.EMAIL, address, "", "");
    }

    /** Those that are not removed, newest first. */
    public List<ReportSchedule> list(Sight sight) {
        if (sight.blind()) return List.of();
        String seen = sight.everything() ? "" : " and s.merchantId in :merchants";
        var query = em.createQuery(
                        "select s from ReportSchedule s where s.state <> vietqr.report.ReportSchedule.State.REMOVED"
                                + seen + " order by s.id desc",
                        ReportSchedule.class)
                .setMaxResults(1000);
        if (!sight.everything()) query.setParameter("merchants", sight.merchantIds());
        return query.getResultList();
    }

    public void pause(Sight sight, long id) {
        find(sight, id).ifPresent(ReportSchedule::pause);
    }

    public void resume(Sight sight, long id) {
        find(sight, id).ifPresent(schedule -> schedule.resume(now.get()));
    }

    public void remove(Sight sight, long id) {
        find(sight, id).ifPresent(ReportSchedule::remove);
    }

    /** Empty if it is not in sight, or removed. */
    public Optional<ReportSchedule> find(Sight sight, long id) {
        return Optional.ofNullable(em.find(ReportSchedule.class, id))
                .filter(schedule -> sight.covers(schedule.merchantId()))
                .filter(schedule -> schedule.state() != ReportSchedule.State.REMOVED);
    }

    /** Begins the reports whose time has come, at most twenty; how many it were. */
    public int runDue() {
        List<?> due = em.createNativeQuery("select id from report_schedule where state = 'ON' and next_at <= ?"
                        + " order by next_at limit " + AT_ONCE + " for update skip locked")
                .setParameter(1, InstantConverter.column(now.get()))
                .getResultList();
        for (Object id : due) begin(em.find(ReportSchedule.class, ((Number) id).longValue()));
        return due.size();
    }

    private boolean mayStillHave(ReportSchedule schedule) {
        Requester asker = schedule.askedBy();
        if (asker.personId().isEmpty()) return goodFor(asker, schedule.merchantId());
        return people.active(asker.personId().getAsLong())
                .filter(person -> mayHave(person, schedule.merchantId()))
                .isPresent();
    }

    /** A program may have all of what its key is good for. */
    private boolean maySeePersonal(ReportSchedule schedule) {
        Requester asker = schedule.askedBy();
        if (asker.personId().isEmpty()) return true;
        return people.active(asker.personId().getAsLong())
                .filter(person ->
                        members.sightOf(person, Set.of(Permission.SEE_PERSONAL)).covers(schedule.merchantId()))
                .isPresent();
    }

    /** Whoever may not see it any more does not get it any more either, nor do those they named. */
    private void begin(ReportSchedule schedule) {
        if (!schedule.due(now.get())) return;
        if (!mayStillHave(schedule)) {
            schedule.stop();
            return;
        }
        Export export = exports.enter(
                Scope.merchant(schedule.merchantId()),
                schedule.take(now.get()).masked(!maySeePersonal(schedule)),
                schedule.askedBy(),
                OptionalLong.of(schedule.id()));
        for (String address : schedule.recipients()) em.persist(new ReportMail(export.id(), address, now.get()));
    }
}
