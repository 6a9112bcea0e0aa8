package vietqr.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.approval.Requester;
import vietqr.audit.AuditLog;
import vietqr.audit.AuditNote;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.identity.Person;
import vietqr.job.Jobs;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.personal.PersonalCase.State;
import vietqr.personal.PersonalCase.Wish;
import vietqr.vault.Vault;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/** What those who run the gateway do about one person's data. Whom it is about, the audit log does not say. */
@ApplicationScoped
@Transactional
public class PersonalDesk {
    static final String JOB = "PERSONAL";

    private static final int LONGEST_REASON = 500;
    private static final int LARGEST_PAGE = 200;

    private final PersonalCases cases;
    private final Search search;
    private final Jobs jobs;
    private final Vault vault;
    private final AuditLog audit;
    private final Now now;

    /** For the container's proxy only. */
    protected PersonalDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PersonalDesk(PersonalCases cases, Search search, Jobs jobs, Vault vault, AuditLog audit, Now now) {
        this.cases = cases;
        this.search = search;
        this.jobs = jobs;
        this.vault = vault;
        this.audit = audit;
        this.now = now;
    }

    /** Empty if it is asked for: an export is made at once, an erasure waits for a second person, a hold holds. */
    public Optional<PersonalFault> ask(Person who, Wish wish, SubjectKind kind, String typed, String why) {
        if (!Permission.RUN_GATEWAY.grantedTo(who)) return Optional.of(PersonalFault.NOT_FOUND);
        Optional<Subject> subject = Subject.read(kind, typed);
        if (subject.isEmpty()) return Optional.of(PersonalFault.SUBJECT);
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) return Optional.of(PersonalFault.NO_REASON);
        Optional<PersonalFault> fault = wish == Wish.ERASURE ? objection(subject.get()) : Optional.empty();
        if (fault.isPresent()) return fault;
        PersonalCase fresh =
                new PersonalCase(wish, subject.get(), vault.seal(subject.get().value()), reason, who.id(), now.get());
        cases.add(fresh);
        note(fresh, Deed.MADE);
        if (wish == Wish.EXPORT) begin(fresh, who);
        return Optional.empty();
    }

    private Optional<PersonalFault> objection(Subject subject) {
        if (cases.held(subject)) return Optional.of(PersonalFault.HELD);
        if (search.works(subject)) return Optional.of(PersonalFault.WORKS);
        return search.complains(subject) ? Optional.of(PersonalFault.COMPLAINS) : Optional.empty();
    }

    /** The second person agrees; it is done at once, and cannot be undone. */
    public Optional<PersonalFault> agree(Person who, long caseId) {
        return decide(who, caseId, (one, subject) -> {
            Optional<PersonalFault> fault = objection(subject);
            if (fault.isPresent()) return fault;
            one.agree(who.id(), now.get());
            note(one, Deed.ACCEPTED);
            begin(one, who);
            return Optional.empty();
        });
    }

    public Optional<PersonalFault> reject(Person who, long caseId) {
        return decide(who, caseId, (one, subject) -> {
            one.reject(who.id(), now.get());
            note(one, Deed.REMOVED);
            return Optional.empty();
        });
    }

    private Optional<PersonalFault> decide(
            Person who, long caseId, BiFunction<PersonalCase, Subject, Optional<PersonalFault>> deed) {
        Optional<PersonalCase> found = Permission.RUN_GATEWAY.grantedTo(who) ? cases.lock(caseId) : Optional.empty();
        if (found.isEmpty()) return Optional.of(PersonalFault.NOT_FOUND);
        PersonalCase one = found.get();
        if (one.wish() != Wish.ERASURE || one.state() != State.ASKED) return Optional.of(PersonalFault.STATE);
        if (one.askedBy() == who.id()) return Optional.of(PersonalFault.SAME_PERSON);
        return deed.apply(one, new Subject(one.subjectKind(), vault.open(one.subjectSealed())));
    }

    public Optional<PersonalFault> lift(Person who, long caseId) {
        Optional<PersonalCase> found = Permission.RUN_GATEWAY.grantedTo(who) ? cases.lock(caseId) : Optional.empty();
        if (found.isEmpty()) return Optional.of(PersonalFault.NOT_FOUND);
        if (found.get().state() != State.ACTIVE) return Optional.of(PersonalFault.STATE);
        found.get().lift(who.id(), now.get());
        note(found.get(), Deed.CHANGED);
        return Optional.empty();
    }

    private void begin(PersonalCase one, Person who) {
        one.begin(jobs.ask(JOB, OptionalLong.empty(), Requester.person(who).value()));
    }

    private void note(PersonalCase one, Deed deed) {
        audit.write(AuditNote.of(Thing.PERSONAL_DATA, deed, null, one.id(), one.wish() + " " + one.mark()));
    }

    /**
     * Newest first.
     *
     * @param size 1 to 200
     */
    public Page<PersonalCase> page(OptionalLong before, int size) {
        if (size < 1 || size > LARGEST_PAGE) throw new IllegalArgumentException("page of " + size);
        return cases.page(before, size);
    }

    public Optional<PersonalCase> find(long caseId) {
        return cases.find(caseId);
    }

    /** Whom it is about; empty once they are erased. */
    public String subject(PersonalCase one) {
        return one.subjectSealed().isEmpty() ? "" : vault.open(one.subjectSealed());
    }

    /** A piece of the file, if there is one; whoever takes the first is written down. */
    public Optional<byte[]> piece(PersonalCase one, int seq) {
        Optional<byte[]> piece = cases.piece(one.id(), seq);
        if (seq == 0 && piece.isPresent()) note(one, Deed.EXPORTED);
        return piece;
    }

    /** Files of a week ago are gone; how many pieces it were. */
    public int forget() {
        return cases.forget();
    }
}
