package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The versions of rules there are. The highest of an account's own holds for it, or the highest of everybody's. */
@ApplicationScoped
@Transactional
public class RuleSets {
    private static final int MOST_SHOWN = 100;

    private final EntityManager em;

    /** For the container's proxy only. */
    protected RuleSets() {
        this(null);
    }

    @Inject
    public RuleSets(EntityManager em) {
        this.em = em;
    }

    public Optional<RuleSet> find(long ruleSetId) {
        return Optional.ofNullable(em.find(RuleSet.class, ruleSetId));
    }

    /** The rules that hold for an account now. */
    public RuleSet holding(long accountId) {
        return history(OptionalLong.of(accountId)).stream().findFirst().orElseGet(() -> history(OptionalLong.empty())
                .get(0));
    }

    /** An account's own versions, or everybody's; newest first, at most a hundred. */
    public List<RuleSet> history(OptionalLong accountId) {
        String whose = accountId.isPresent() ? "s.accountId = :account" : "s.accountId is null";
        var query =
                em.createQuery("select s from RuleSet s where " + whose + " order by s.version desc", RuleSet.class);
        if (accountId.isPresent()) query.setParameter("account", accountId.getAsLong());
        return query.setMaxResults(MOST_SHOWN).getResultList();
    }
}
