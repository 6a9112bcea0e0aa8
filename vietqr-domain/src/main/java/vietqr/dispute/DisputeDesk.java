package vietqr.dispute;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.approval.Requester;
import vietqr.dispute.DisputeResult.Denied;
import vietqr.dispute.DisputeResult.Done;
import vietqr.dispute.DisputeResult.Why;
import vietqr.dispute.DisputeStep.Step;
import vietqr.dispute.FilingResult.Refused;
import vietqr.dispute.FilingResult.Taken;
import vietqr.dispute.Subjects.Known;
import vietqr.kernel.BankingDay;
import vietqr.kernel.DrawnSecret;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Sight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Takes complaints, and what people say and find out about them. */
@ApplicationScoped
@Transactional
public class DisputeDesk {
    private static final int MOST_SAID = 500;
    private static final int MOST_SAID_OUTSIDE = 50;
    private static final int MOST_STANDING_OF_ONE = 3;

    private final EntityManager em;
    private final Disputes disputes;
    private final History history;
    private final Subjects subjects;
    private final Terms terms;
    private final Now now;
    private final Event<DisputeFiled> filed;

    /** For the container's proxy only. */
    protected DisputeDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DisputeDesk(
            EntityManager em,
            Disputes disputes,
            History history,
            Subjects subjects,
            Terms terms,
            Now now,
            Event<DisputeFiled> filed) {
        this.em = em;
        this.disputes = disputes;
        this.history = history;
        this.subjects = subjects;
        this.terms = terms;
        this.now = now;
        this.filed = filed;
    }

    /** How much money a complaint may be about; empty if there is no such thing in sight, zero if nobody has seen money. */
    public Optional<Vnd> amountOf(Sight sight, About about) {
        return subjects.find(sight, about).map(Known::amount);
    }

    /** @param evenLate whether it is taken although the days for filing are over; it is marked then */
    public FilingResult file(Handler who, About about, Complaint complaint, boolean evenLate) {
        if (!who.may()) return new Refused(List.of(FilingFault.NOT_ALLOWED));
        return file(who.sight(), Optional.of(who.requester()), about, complaint, evenLate);
    }

    /** By the public form that a payment page leads to. */
    public FilingResult fileFromOutside(long requestId, Complaint complaint) {
        long standing = disputes.ofRequest(Sight.EVERYTHING, requestId).stream()
                .filter(one -> one.state().standing() && one.filer().isEmpty())
                .count();
        if (standing >= MOST_STANDING_OF_ONE) return new Refused(List.of(FilingFault.TOO_MANY));
        return file(Sight.EVERYTHING, Optional.empty(), About.request(requestId), complaint, false);
    }

    private FilingResult file(Sight sight, Optional<Requester> by, About about, Complaint complaint, boolean evenLate) {
        LocalDate today = BankingDay.of(now.get());
        List<FilingFault> faults = new ArrayList<>(complaint.faults(today));
        Optional<Known> known = subjects.find(sight, about);
        if (known.isEmpty()) faults.add(FilingFault.NOT_FOUND);
        LocalDate happened = known.flatMap(Known::movedOn).orElse(complaint.happenedOn());
        boolean late = terms.filingEnds(happened).isBefore(today);
        if (late && !evenLate) faults.add(FilingFault.TOO_LATE);
        if (!faults.isEmpty()) return new Refused(faults);
        String secret = DrawnSecret.draw();
        Filed.Filing filing =
                new Filed.Filing(known.get().merchantId(), known.get().about(), complaint, by, secret, late);
        return new Taken(write(filing, today), secret);
    }

    private Dispute write(Filed.Filing filing, LocalDate today) {
        Dispute dispute = new Dispute(filing, terms.end(Term.ANSWER, today), now.get());
        em.persist(dispute);
        // Its number in the schema's eyes, and its first version.
        em.flush();
        String story = filing.complaint().story();
        history.add(
                dispute,
                filing.by()
                        .map(by -> Step.of(StepKind.FILED, by, story).forAll())
                        .orElseGet(() -> Step.fromOutside(StepKind.FILED, story)));
        filed.fire(new DisputeFiled(dispute));
        return dispute;
    }

    /** Says whose it is to look after a case; who begins to look into it takes it. */
    public DisputeResult assign(Handler who, long disputeId, OptionalLong person) {
        return locked(who, disputeId)
                .map(dispute -> assign(who, dispute, person))
                .orElseGet(() -> none(who));
    }

    private DisputeResult assign(Handler who, Dispute dispute, OptionalLong person) {
        if (!dispute.state().standing()) return new Denied(Why.WRONG_STATE);
        dispute.assign(person);
        String whom = person.isPresent() ? Long.toString(person.getAsLong()) : "";
        history.add(dispute, Step.of(StepKind.ASSIGNED, who.requester(), whom));
        return new Done(dispute);
    }

    /** @param shared whether whoever complained may read it */
    public DisputeResult say(Handler who, long disputeId, String words, boolean shared) {
        return locked(who, disputeId)
                .map(dispute -> {
                    Step step = Step.of(StepKind.SAID, who.requester(), words.strip());
                    return say(dispute, shared ? step.forAll() : step, MOST_SAID);
                })
                .orElseGet(() -> none(who));
    }

    /** Whoever complained says something more. */
    public DisputeResult sayFromOutside(String number, String secret, String words) {
        return disputes.opened(number, secret)
                .flatMap(found -> disputes.lock(Sight.EVERYTHING, found.id()))
                .map(dispute -> dispute.state().standing()
                        ? say(dispute, Step.fromOutside(StepKind.SAID, words.strip()), MOST_SAID_OUTSIDE)
                        : new Denied(Why.WRONG_STATE))
                .orElseGet(() -> new Denied(Why.NOT_FOUND));
    }

    private DisputeResult say(Dispute dispute, Step step, int most) {
        if (step.words().isEmpty()) return new Denied(Why.NO_GROUNDS);
        if (history.said(dispute.id(), step.by().equals(DisputeStep.OUTSIDE)) >= most) return new Denied(Why.TOO_MUCH);
        history.add(dispute, step);
        return new Done(dispute);
    }

    /**
     * The money that a case is about was found.
     *
     * @param reference by which the bank knows it
     */
    public DisputeResult attribute(Handler who, long disputeId, String reference) {
        return locked(who, disputeId)
                .map(dispute -> attribute(who, dispute, reference))
                .orElseGet(() -> none(who));
    }

    private DisputeResult attribute(Handler who, Dispute dispute, String reference) {
        OptionalLong money = subjects.credit(dispute.merchantId(), reference);
        if (money.isEmpty()) return new Denied(Why.NO_MONEY);
        if (!dispute.mayAttribute()) return new Denied(Why.WRONG_STATE);
        dispute.found(money.getAsLong());
        history.add(dispute, Step.of(StepKind.MONEY_FOUND, who.requester(), reference));
        return new Done(dispute);
    }

    private Optional<Dispute> locked(Handler who, long disputeId) {
        return who.may() ? disputes.lock(who.sight(), disputeId) : Optional.empty();
    }

    private static DisputeResult none(Handler who) {
        return new Denied(who.may() ? Why.NOT_FOUND : Why.NOT_ALLOWED);
    }
}
