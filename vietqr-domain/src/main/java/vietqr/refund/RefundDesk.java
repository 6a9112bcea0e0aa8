package vietqr.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import vietqr.approval.Approvals;
import vietqr.approval.Question;
import vietqr.intake.ExpectedDebits;
import vietqr.intake.Movement;
import vietqr.intake.Transactions;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Now;
import vietqr.payment.PaymentRequest;
import vietqr.qr.PlainText;
import vietqr.refund.RefundCommand.Terminals;
import vietqr.settings.Settings;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Opens refunds: checks the wish, reserves the money and writes it all down before anybody turns to the bank. */
@ApplicationScoped
class RefundDesk {
    private final RefundStore store;
    private final RefundBook book;
    private final Transactions transactions;
    private final ExpectedDebits expectedDebits;
    private final Approvals approvals;
    private final Settings settings;
    private final Now now;

    /** For the container's proxy only. */
    protected RefundDesk() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    RefundDesk(
            RefundStore store,
            RefundBook book,
            Transactions transactions,
            ExpectedDebits expectedDebits,
            Approvals approvals,
            Settings settings,
            Now now) {
        this.store = store;
        this.book = book;
        this.transactions = transactions;
        this.expectedDebits = expectedDebits;
        this.approvals = approvals;
        this.settings = settings;
        this.now = now;
    }

    @Transactional(TxType.REQUIRES_NEW)
    Opening open(RefundCommand command) {
        String content = PlainText.ofContent(command.content()).value();
        if (content.length() > RefundCommand.LONGEST_CONTENT) return rejected(ErrorCode.E46);
        Optional<Movement> origin = transactions.creditOf(command.account(), command.reference());
        if (origin.isEmpty()) return rejected(ErrorCode.E44);
        if (!command.terminals()
                .map(given -> given.equals(terminalsOf(origin.get())))
                .orElse(true)) return rejected(ErrorCode.E164);
        return open(command, origin.get(), content);
    }

    private Opening open(RefundCommand command, Movement origin, String content) {
        Refundable refundable = store.lock(origin);
        Optional<Refund> before = command.repeatKey().flatMap(key -> store.repeated(origin.id(), key));
        if (before.isPresent()) return answeredAgain(before.get(), command);
        if (store.isRunning(origin.id())) return rejected(ErrorCode.E158);
        Optional<ErrorCode> objection = refundable.objectionTo(command.amount());
        if (objection.isPresent()) return rejected(objection.get());
        refundable.reserve(command.amount(), command.multiTimes());
        Refund refund = new Refund(command, origin.id(), content, needsApproval(command), now.get());
        store.add(refund);
        expectedDebits.expect(refund.mark(), origin, refund.amount());
        if (refund.state() == RefundState.READY) return new Opening.Claimed(book.claim(refund, now.get()));
        approvals.ask(new Question(Refunds.APPROVAL_KIND, refund.id(), refund.merchantId(), command.requester()));
        return Opening.Answered.about(refund);
    }

    private static Opening answeredAgain(Refund before, RefundCommand command) {
        if (!before.amount().equals(command.amount())) return rejected(ErrorCode.E46);
        return Opening.Answered.about(before);
    }

    private boolean needsApproval(RefundCommand command) {
        return command.fourEyes()
                || settings.refundApprovalFrom().stream()
                        .anyMatch(from -> command.amount().amount() >= from);
    }

    private Terminals terminalsOf(Movement origin) {
        Optional<PaymentRequest> request = transactions.requestPaidBy(origin);
        return new Terminals(
                request.map(r -> Objects.requireNonNullElse(r.terminalCode(), ""))
                        .orElse(""),
                request.map(PaymentRequest::subTerminalCode).orElse(""));
    }

    private static Opening rejected(ErrorCode code) {
        return new Opening.Answered(new RefundResult.Rejected(code), OptionalLong.empty());
    }
}
