package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.Person;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCase.Rest;
import vietqr.linking.LinkingResult.Done;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;

import java.util.Optional;
import java.util.function.Consumer;

/** What merchants do about their accounts. */
@ApplicationScoped
@Transactional
public class LinkingDesk {
    private static final String NUMBER = "[0-9A-Za-z]{4,19}";
    private static final int LONGEST_HOLDER = 200;

    private final LinkingCases cases;
    private final LinkingPaperBook papers;
    private final BankAccounts accounts;
    private final BankDirectory banks;
    private final Merchants merchants;
    private final Now now;

    /** For the container's proxy only. */
    protected LinkingDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    LinkingDesk(
            LinkingCases cases,
            LinkingPaperBook papers,
            BankAccounts accounts,
            BankDirectory banks,
            Merchants merchants,
            Now now) {
        this.cases = cases;
        this.papers = papers;
        this.accounts = accounts;
        this.banks = banks;
        this.merchants = merchants;
        this.now = now;
    }

    /** @param sight the merchants whose accounts this person may change */
    public LinkingResult begin(Person who, Sight sight, LinkingWish wish) {
        Optional<Merchant> merchant =
                sight.covers(wish.merchantId()) ? merchants.find(wish.merchantId()) : Optional.empty();
        if (merchant.isEmpty()) return LinkingResult.refused(LinkingFault.NOT_FOUND);
        Optional<Bank> bank = banks.find(wish.bank());
        String holder = wish.holder().strip();
        if (bank.isEmpty()) return LinkingResult.refused(LinkingFault.BANK);
        String number = wish.number().replaceAll("[\\s.-]", "");
        if (!number.matches(NUMBER)) return LinkingResult.refused(LinkingFault.NUMBER);
        if (holder.isEmpty() || holder.length() > LONGEST_HOLDER) return LinkingResult.refused(LinkingFault.HOLDER);
        if (!wish.consented()) return LinkingResult.refused(LinkingFault.CONSENT);
        String bin = bank.get().bin();
        if (cases.standing(wish.merchantId(), bin, number)) return LinkingResult.refused(LinkingFault.OPEN_ALREADY);
        if (accounts.taken(wish.merchantId(), bin, number)) return LinkingResult.refused(LinkingFault.TAKEN);
        NameCheck check = NameCheck.of(
                holder, merchant.get().name(), merchant.get().details().fullName());
        LinkingCase fresh =
                new LinkingCase(wish.merchantId(), bin, number, holder, check, Consent.now(who.email(), now.get()));
        cases.add(fresh);
        return new Done(fresh);
    }

    public LinkingResult renewCode(Sight sight, long caseId) {
        return when(sight, caseId, LinkingState.PROOF, one -> one.drawCode(now.get()));
    }

    /** A person who runs the gateway is to look at the documents. */
    public LinkingResult askReview(Sight sight, long caseId) {
        if (papers.of(caseId).isEmpty()) return LinkingResult.refused(LinkingFault.NO_PAPER);
        return when(sight, caseId, LinkingState.PROOF, one -> one.askReview(now.get()));
    }

    /** The same text again, for another year. What rests only because nobody had goes on. */
    public LinkingResult agreeAgain(Person who, Sight sight, long caseId) {
        Optional<LinkingCase> found =
                cases.lock(sight, caseId).filter(one -> one.state().standing());
        found.ifPresent(one -> {
            one.agree(Consent.now(who.email(), now.get()));
            if (one.restsFor().filter(Rest.CONSENT::equals).isPresent()) wake(one);
        });
        return found.map(one -> (LinkingResult) new Done(one)).orElse(LinkingResult.refused(LinkingFault.NOT_FOUND));
    }

    public LinkingResult suspend(Sight sight, long caseId) {
        return when(sight, caseId, LinkingState.ACTIVE, one -> {
            one.suspend(Rest.PERSON);
            accounts.suspend(one.accountId().orElseThrow());
        });
    }

    public LinkingResult resume(Sight sight, long caseId) {
        Optional<LinkingCase> found = cases.lock(sight, caseId);
        if (found.filter(one -> one.consent().ended(now.get())).isPresent())
            return LinkingResult.refused(LinkingFault.CONSENT_ENDED);
        return when(sight, caseId, LinkingState.SUSPENDED, this::wake);
    }

    private void wake(LinkingCase one) {
        one.resume();
        accounts.linkOnce(one.merchantId(), banks.find(one.bankBin()).orElseThrow(), one.number(), one.holder())
                .orElseThrow();
    }

    /** Gives a case up, or ends the link. */
    public LinkingResult end(Sight sight, long caseId) {
        Optional<LinkingCase> found = cases.lock(sight, caseId);
        if (found.isEmpty()) return LinkingResult.refused(LinkingFault.NOT_FOUND);
        LinkingCase one = found.get();
        if (!one.state().standing()) return LinkingResult.refused(LinkingFault.STATE);
        if (one.accountId().isPresent()) accounts.unlink(one.accountId().getAsLong());
        one.end(now.get());
        return new Done(one);
    }

    private LinkingResult when(Sight sight, long caseId, LinkingState state, Consumer<LinkingCase> deed) {
        Optional<LinkingCase> found = cases.lock(sight, caseId);
        if (found.isEmpty()) return LinkingResult.refused(LinkingFault.NOT_FOUND);
        if (found.get().state() != state) return LinkingResult.refused(LinkingFault.STATE);
        deed.accept(found.get());
        return new Done(found.get());
    }
}
