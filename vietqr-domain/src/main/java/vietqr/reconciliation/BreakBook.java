package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import vietqr.intake.Movement;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what runs see: finds again what is known, heals what is not seen any more. */
@ApplicationScoped
@Transactional
class BreakBook {
    private static final int AT_ONCE = 500;
    private static final Set<BreakState> STANDING = EnumSet.of(BreakState.OPEN, BreakState.EXPECTED);

    private final EntityManager em;
    private final Now now;

    /** For the container's proxy only. */
    protected BreakBook() {
        this(null, null);
    }

    @Inject
    BreakBook(EntityManager em, Now now) {
        this.em = em;
        this.now = now;
    }

    /** Some hundreds at most. The same difference twice is one. */
    void record(Run run, List<Finding> findings) {
        Map<String, Finding> byIdentity = new LinkedHashMap<>();
        for (Finding finding : afterCutOff(findings)) byIdentity.put(finding.identity(run.accountId()), finding);
        if (byIdentity.isEmpty()) return;
        Map<String, Break> known = em
                .createQuery("select b from Break b where b.identity in :identities", Break.class)
                .setParameter("identities", byIdentity.keySet())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Break::identity, Function.identity()));
        Instant moment = now.get();
        List<Long> unchanged = new ArrayList<>();
        byIdentity.forEach((identity, finding) -> {
            Break before = known.get(identity);
            if (before == null) em.persist(new Break(run, finding, moment));
            else if (before.differsFrom(finding)) before.seen(run, finding, moment);
            else unchanged.add(before.id());
        });
        stillSeen(run, unchanged);
    }

    /** What is not listed yet because it came when the bank's day was over. */
    private List<Finding> afterCutOff(List<Finding> findings) {
        Map<Long, Finding> expected = findings.stream()
                .filter(finding ->
                        finding.reason() == BreakReason.MISSING_AT_BANK && finding.state() == BreakState.EXPECTED)
                .collect(Collectors.toMap(finding -> finding.ids().movement().getAsLong(), Function.identity()));
        if (expected.isEmpty()) return findings;
        Set<Long> late = em.createQuery("select m from Movement m where m.id in :ids", Movement.class)
                .setParameter("ids", expected.keySet())
                .getResultStream()
                .filter(movement -> BankingDay.of(movement.occurredAt())
                        .isBefore(expected.get(movement.id()).day()))
                .map(Movement::id)
                .collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> finding.reason() == BreakReason.MISSING_AT_BANK
                                && late.contains(finding.ids().movement().getAsLong())
                        ? finding.turned(BreakReason.CUT_OFF_NEXT_DAY)
                        : finding)
                .toList();
    }

    /** Seen and settled in one: by a rule. */
    void resolved(Run run, Finding finding, String how) {
        record(run, List.of(finding));
        em.flush();
        em.createQuery("select b from Break b where b.identity = :identity", Break.class)
                .setParameter("identity", finding.identity(run.accountId()))
                .getResultStream()
                .filter(one -> one.state().standing())
                .forEach(one -> one.resolve(how, "", now.get()));
    }

    /** Without a new version: people who look at them need not look again. */
    private void stillSeen(Run run, List<Long> breakIds) {
        if (breakIds.isEmpty()) return;
        String marks = breakIds.stream().map(id -> "?").collect(Collectors.joining(", "));
        Query query = em.createNativeQuery("update recon_break set seen_run = ? where id in (" + marks + ")")
                .setParameter(1, run.id());
        for (int at = 0; at < breakIds.size(); at++) query.setParameter(at + 2, breakIds.get(at));
        query.executeUpdate();
    }

    /** Amounts of what was matched stay different; only the run that matched it tells of it. */
    void keepDifferences(Run run) {
        em.createNativeQuery("update recon_break b join entry_match m on m.entry_id = b.entry_id set b.seen_run = ?"
                        + " where b.account_id = ? and b.reason = 'FEE_DIFFERENCE' and m.difference <> 0"
                        + " and m.movement_id = b.movement_id")
                .setParameter(1, run.id())
                .setParameter(2, run.accountId())
                .executeUpdate();
    }

    /**
     * Heals breaks of the run's days that it has not seen, and what it has matched on other days.
     *
     * @return how many; some hundreds at a time, so that it has to be called until there are none
     */
    int heal(Run run) {
        List<Break> gone = em.createQuery(
                        "select b from Break b where b.accountId = :account and b.state in :standing"
                                + " and b.bankingDay >= :from and b.bankingDay <= :to"
                                + " and (b.course.seenRun is null or b.course.seenRun < :run)",
                        Break.class)
                .setParameter("account", run.accountId())
                .setParameter("standing", STANDING)
                .setParameter("from", run.days().from())
                .setParameter("to", run.days().to())
                .setParameter("run", run.id())
                .setMaxResults(AT_ONCE)
                .getResultList();
        gone.forEach(one -> one.heal(run.id(), now.get()));
        return gone.size() + healMatched(run);
    }

    private int healMatched(Run run) {
        List<Break> matched = em.createQuery(
                        "select b from Break b where b.accountId = :account and b.state in :standing"
                                + " and b.reason in :loose and (b.bankingDay < :from or b.bankingDay > :to) and"
                                + " exists (select m.id from EntryMatch m where m.runId = :run and (m.entryId = b.entryId"
                                + " or m.movementId = b.movementId))",
                        Break.class)
                .setParameter("account", run.accountId())
                .setParameter("standing", STANDING)
                .setParameter("loose", BreakReason.ofWhatIsLoose())
                .setParameter("from", run.days().from())
                .setParameter("to", run.days().to())
                .setParameter("run", run.id())
                .setMaxResults(AT_ONCE)
                .getResultList();
        matched.forEach(one -> one.heal(run.id(), now.get()));
        return matched.size();
    }
}
