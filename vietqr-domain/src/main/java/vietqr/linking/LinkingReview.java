package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.access.Permission;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.Person;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCase.ProofKind;
import vietqr.linking.LinkingResult.Done;
import vietqr.merchant.Sight;

import java.util.Optional;
import java.util.function.Function;

/** What those who run the gateway say to a case: each with words about what they have looked at. */
@ApplicationScoped
@Transactional
public class LinkingReview {
    private static final int FEWEST_LETTERS = 5;
    private static final int MOST_LETTERS = 1000;

    private final LinkingCases cases;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Now now;

    /** For the container's proxy only. */
    protected LinkingReview() {
        this(null, null, null, null);
    }

    @Inject
    public LinkingReview(LinkingCases cases, BankAccounts accounts, BankDirectory banks, Now now) {
        this.cases = cases;
        this.accounts = accounts;
        this.banks = banks;
        this.now = now;
    }

    /** The holder is the merchant, whatever the bank calls them. */
    public LinkingResult confirmName(Person who, long caseId, String words) {
        return say(who, caseId, words, one -> {
            if (one.state() != LinkingState.DETAILS) return Optional.of(LinkingFault.STATE);
            one.confirmName(who.email(), words.strip(), now.get());
            return Optional.empty();
        });
    }

    /** The account is the merchant's; it is linked. */
    public LinkingResult approve(Person who, long caseId, String words) {
        return say(who, caseId, words, one -> {
            if (one.state() != LinkingState.PROOF) return Optional.of(LinkingFault.STATE);
            Optional<BankAccount> linked = accounts.linkOnce(
                    one.merchantId(), banks.find(one.bankBin()).orElseThrow(), one.number(), one.holder());
            if (linked.isEmpty()) return Optional.of(LinkingFault.TAKEN);
            one.say(who.email(), words.strip());
            one.prove(ProofKind.REVIEW, linked.get().id(), now.get());
            return Optional.empty();
        });
    }

    /** Not yet: what is missing stands in the words. A case about a name that is wrong is over. */
    public LinkingResult refuse(Person who, long caseId, String words) {
        return say(who, caseId, words, one -> {
            if (one.state() == LinkingState.PROOF) one.refuseReview(who.email(), words.strip());
            else if (one.state() == LinkingState.DETAILS) {
                one.say(who.email(), words.strip());
                one.end(now.get());
            } else return Optional.of(LinkingFault.STATE);
            return Optional.empty();
        });
    }

    private LinkingResult say(
            Person who, long caseId, String words, Function<LinkingCase, Optional<LinkingFault>> deed) {
        Optional<LinkingCase> found =
                Permission.RUN_GATEWAY.grantedTo(who) ? cases.lock(Sight.EVERYTHING, caseId) : Optional.empty();
        if (found.isEmpty()) return LinkingResult.refused(LinkingFault.NOT_FOUND);
        int letters = words.strip().length();
        if (letters < FEWEST_LETTERS || letters > MOST_LETTERS) return LinkingResult.refused(LinkingFault.NO_WORDS);
        return deed.apply(found.get()).map(LinkingResult::refused).orElseGet(() -> new Done(found.get()));
    }
}
