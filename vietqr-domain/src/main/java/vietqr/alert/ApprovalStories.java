package vietqr.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.approval.ApprovalAsked;
import vietqr.approval.Question;
import vietqr.bank.BankAccount;
import vietqr.closing.CloseStep;
import vietqr.closing.Closes;
import vietqr.closing.DayClose;
import vietqr.correction.Correction;
import vietqr.correction.Corrections;
import vietqr.intake.Movement;
import vietqr.kernel.Masked;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchant;
import vietqr.messenger.Message;
import vietqr.receiving.AccountChange;
import vietqr.receiving.AccountChanges;
import vietqr.refund.Refund;
import vietqr.refund.Refunds;
import vietqr.resolution.Resolution;
import vietqr.resolution.Resolutions;
import vietqr.settings.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts in words that something waits for a second person. */
@ApplicationScoped
class ApprovalStories {
    private final EntityManager em;
    private final String portal;

    /** For the container's proxy only. */
    protected ApprovalStories() {
        this.em = null;
        this.portal = "";
    }

    @Inject
    ApprovalStories(EntityManager em, Settings settings) {
        this.em = em;
        this.portal = settings.publicUrl().toString();
    }

    /** A matter of which nothing is known here is not told of. */
    Optional<Fact> of(ApprovalAsked asked) {
        Question question = asked.question();
        return switch (question.kind()) {
            case Refunds.APPROVAL_KIND -> subject(Refund.class, question, this::refund);
            case Resolutions.APPROVAL_KIND -> subject(Resolution.class, question, this::resolution);
            case Corrections.APPROVAL_KIND -> subject(Correction.class, question, this::correction);
            case AccountChanges.APPROVAL_KIND -> subject(AccountChange.class, question, this::receiving);
            case Closes.APPROVAL_KIND -> subject(CloseStep.class, question, this::close);
            default -> Optional.empty();
        };
    }

    private <T> Optional<Fact> subject(Class<T> type, Question question, Function<T, Fact> story) {
        return Optional.ofNullable(em.find(type, question.subjectId())).map(story);
    }

    private Fact refund(Refund refund) {
        return new Fact(
                "refund:" + refund.id() + ":waiting",
                Topic.REFUND_WAITING,
                refund.merchantId(),
                refund.amount(),
                words -> message(words.get("refund.waiting", words.money(refund.amount())), lines -> {
                    lines.add(words.get("line.merchant", shop(refund.merchantId())));
                    lines.add(words.get("line.content", refund.content()));
                    lines.add(words.get("line.when", words.when(refund.createdAt())));
                    lines.add(link(words, "/refunds/view.xhtml?id=" + refund.id()));
                }));
    }

    private Fact resolution(Resolution resolution) {
        return new Fact(
                "resolution:" + resolution.id() + ":waiting",
                Topic.APPROVAL_WAITING,
                resolution.merchantId(),
                resolution.amount(),
                words -> message(words.get("waiting." + resolution.kind(), words.money(resolution.amount())), lines -> {
                    lines.add(words.get("line.merchant", shop(resolution.merchantId())));
                    lines.add(words.get("line.reason", resolution.reason()));
                    lines.add(words.get("line.when", words.when(resolution.askedAt())));
                    lines.add(link(words, "/breaks/view.xhtml?id=" + resolution.breakId()));
                }));
    }

    private Fact correction(Correction correction) {
        Vnd amount = em.find(Movement.class, correction.movementId()).amount();
        return new Fact(
                "correction:" + correction.id() + ":waiting",
                Topic.APPROVAL_WAITING,
                correction.merchantId(),
                amount,
                words -> message(words.get("waiting." + correction.kind(), words.money(amount)), lines -> {
                    lines.add(words.get("line.merchant", shop(correction.merchantId())));
                    lines.add(words.get("line.reason", correction.reason()));
                    lines.add(words.get("line.when", words.when(correction.askedAt())));
                    lines.add(link(words, "/movements/view.xhtml?id=" + correction.movementId()));
                }));
    }

    private Fact receiving(AccountChange change) {
        String account = em.find(BankAccount.class, change.toAccount()).number();
        return new Fact(
                "receiving:" + change.id() + ":waiting",
                Topic.APPROVAL_WAITING,
                change.merchantId(),
                Vnd.ZERO,
                words -> message(words.get("waiting.RECEIVING"), lines -> {
                    lines.add(words.get("line.merchant", shop(change.merchantId())));
                    lines.add(words.get("line.account", Masked.account(account)));
                    lines.add(words.get("line.reason", change.reason()));
                    lines.add(words.get("line.when", words.when(change.askedAt())));
                    lines.add(link(words, "/receiving/view.xhtml?id=" + change.id()));
                }));
    }

    private Fact close(CloseStep step) {
        DayClose close = em.find(DayClose.class, step.closeId());
        String account = em.find(BankAccount.class, close.accountId()).number();
        return new Fact(
                "close:" + step.id() + ":waiting",
                Topic.APPROVAL_WAITING,
                close.merchantId(),
                Vnd.ZERO,
                words -> message(words.get("waiting." + step.kind(), words.day(close.day())), lines -> {
                    lines.add(words.get("line.merchant", shop(close.merchantId())));
                    lines.add(words.get("line.account", Masked.account(account)));
                    if (!step.reason().isEmpty()) lines.add(words.get("line.reason", step.reason()));
                    lines.add(words.get("line.when", words.when(step.askedAt())));
                    lines.add(link(words, "/close/view.xhtml?account=" + close.accountId() + "&day=" + close.day()));
                }));
    }

    private String link(Words words, String path) {
        return words.get("line.link", portal + path);
    }

    private String shop(long merchantId) {
        return Optional.ofNullable(em.find(Merchant.class, merchantId))
                .map(Merchant::name)
                .orElse("");
    }

    /** Its id is that of the alert it becomes. */
    private static Message message(String headline, Consumer<List<String>> telling) {
        List<String> lines = new ArrayList<>();
        telling.accept(lines);
        return new Message("", headline, lines);
    }
}
