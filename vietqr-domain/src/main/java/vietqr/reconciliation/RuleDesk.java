package vietqr.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import vietqr.approval.Requester;
import vietqr.bank.BankAccount;
import vietqr.comparison.Rules;
import vietqr.comparison.RulesText;
import vietqr.kernel.Now;

import java.util.Optional;
import java.util.OptionalLong;

/** Takes new versions of rules. Those that are there stay as they are: runs and evidence name them. */
@ApplicationScoped
@Transactional
public class RuleDesk {
    private final EntityManager em;
    private final RuleSets ruleSets;
    private final Now now;

    /** For the container's proxy only. */
    protected RuleDesk() {
        this(null, null, null);
    }

    @Inject
    public RuleDesk(EntityManager em, RuleSets ruleSets, Now now) {
        this.em = em;
        this.ruleSets = ruleSets;
        this.now = now;
    }

    /** What is wrong with rules as somebody has written them, in English; empty if nothing is. */
    public static Optional<String> objectionTo(String rules) {
        try {
            RulesText.read(rules);
            return Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /**
     * The next version of an account's own rules.
     *
     * @throws IllegalArgumentException if {@link #objectionTo} has one
     */
    public RuleSet keepFor(BankAccount account, String rules, Requester by) {
        return keep(OptionalLong.of(account.id()), rules, by);
    }

    /** The next version of the rules of all accounts that have none of their own. */
    public RuleSet keepForAll(String rules, Requester by) {
        return keep(OptionalLong.empty(), rules, by);
    }

    /** Written in one way, whatever way it came. Of two at once the second fails by the key of the table. */
    private RuleSet keep(OptionalLong accountId, String text, Requester by) {
        Rules rules = RulesText.read(text);
        int last = ruleSets.history(accountId).stream()
                .mapToInt(RuleSet::version)
                .max()
                .orElse(0);
        RuleSet next = new RuleSet(accountId, last + 1, RulesText.write(rules), by.value(), now.get());
        em.persist(next);
        return next;
    }
}
