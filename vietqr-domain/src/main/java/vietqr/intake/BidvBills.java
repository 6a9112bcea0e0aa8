package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.BankAccount;
import vietqr.dialect.BidvAnswer;
import vietqr.dialect.BidvQuestion;
import vietqr.dialect.FormatAnswer;

import java.util.List;
import java.util.Optional;

/** The bills that a BIDV customer, which is a linked account, has to pay: what the account waits for. */
@ApplicationScoped
@Transactional
class BidvBills {
    private final PaidCodes codes;

    /** For the container's proxy only. */
    protected BidvBills() {
        this(null);
    }

    @Inject
    BidvBills(PaidCodes codes) {
        this.codes = codes;
    }

    FormatAnswer of(BidvQuestion question, Voice voice) {
        if (!question.service().equals(voice.serviceId())) return BidvAnswer.SERVICE.plain();
        Optional<BankAccount> account = codes.customer(question.customer(), voice);
        if (account.isEmpty()) return BidvAnswer.CUSTOMER.plain();
        List<BidvQuestion.Bill> bills = codes.waiting(account.get()).stream()
                .map(request -> new BidvQuestion.Bill(request.code().value(), request.amount()))
                .toList();
        return question.answer(account.get().holder(), bills);
    }
}
