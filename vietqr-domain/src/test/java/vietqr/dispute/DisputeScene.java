package vietqr.dispute;

import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.bank.BankAccounts;
import vietqr.calendar.CalendarChanged;
import vietqr.calendar.Calendars;
import vietqr.closing.SignedDays;
import vietqr.identity.Language;
import vietqr.identity.Person;
import vietqr.intake.Transactions;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.Asking;
import vietqr.payment.Payments;
import vietqr.reconciliation.Breaks;
import vietqr.reconciliation.Settling;
import vietqr.refund.Refund;
import vietqr.refund.RefundCommand;
import vietqr.refund.RefundEnded;
import vietqr.refund.RefundResult;
import vietqr.refund.Refunding;
import vietqr.refund.Refunds;
import vietqr.resolution.DeskScene;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** A merchant on the real database about whom people complain, and a desk of refunds that does as it is told. */
final class DisputeScene {
    /** A Thursday, two days after the money of {@link DeskScene#DAY}. */
    static final Instant START = Instant.parse("2026-03-12T03:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    final DeskScene desk;
    final SettableClock clock = new SettableClock(START);
    final Now now = new Now(clock);
    final FakeEvent<DisputeFiled> filed = new FakeEvent<>();
    final FakeEvent<DisputeDue> due = new FakeEvent<>();
    final List<RefundCommand> refundsWanted = new ArrayList<>();
    Optional<vietqr.kernel.ErrorCode> refundsRefuse = Optional.empty();

    private final TestDatabase database;
    private final Settings settings = Settings.read(name -> null);

    DisputeScene(TestDatabase database) {
        this.database = database;
        this.desk = new DeskScene(database);
    }

    Handler finance() {
        return handler(desk.finance);
    }

    Handler handler(Person person) {
        return Handler.person(person, desk.sight());
    }

    static Complaint complaint(long claimed) {
        return complaint(Complainant.PAYER, claimed, new Contact("Trần Thị Bé", "be@example.vn", ""));
    }

    static Complaint complaint(Complainant who, long claimed, Contact contact) {
        return new Complaint(
                who,
                DisputeChannel.PHONE,
                DisputeReason.PAID_TWICE,
                Vnd.of(claimed),
                "Tôi đã trả hai lần",
                DeskScene.DAY,
                "FT123",
                contact,
                Language.VI);
    }

    long request(long amount) {
        return database.inTransaction(em -> new Asking(em)
                .dynamic(desk.account, Vnd.of(amount), "ORD" + Ids.next())
                .id());
    }

    FilingResult file(About about, Complaint complaint) {
        return tx(em -> desk(em).file(finance(), about, complaint, false));
    }

    /** @return the id of the case */
    long filed(About about, long claimed) {
        return taken(file(about, complaint(claimed))).dispute().id();
    }

    static FilingResult.Taken taken(FilingResult result) {
        if (result instanceof FilingResult.Taken taken) return taken;
        throw new AssertionError(((FilingResult.Refused) result).faults());
    }

    static List<FilingFault> faults(FilingResult result) {
        return ((FilingResult.Refused) result).faults();
    }

    static DisputeResult.Why why(DisputeResult result) {
        return ((DisputeResult.Denied) result).why();
    }

    DisputeResult decide(long id, Judgement.Outcome outcome, long granted) {
        return judging()
                .decide(finance(), new Judgement(id, outcome, "Vì đã xem xét", Vnd.of(granted), OptionalInt.empty()));
    }

    Dispute dispute(long id) {
        return tx(em -> em.find(Dispute.class, id));
    }

    List<StepKind> steps(long id) {
        return tx(em -> new History(em, new AuditLog(em, now), now).of(id)).stream()
                .map(DisputeStep::kind)
                .toList();
    }

    /** What the audit log says of a case. */
    @SuppressWarnings("unchecked")
    List<String> audited(long id) {
        return tx(em -> em.createNativeQuery("select concat(deed, ' ', after_text) from audit_entry where thing ="
                        + " 'DISPUTE' and subject_id = ? order by id")
                .setParameter(1, id)
                .getResultList());
    }

    List<DisputeStep> history(long id) {
        return tx(em -> new History(em, new AuditLog(em, now), now).of(id));
    }

    /** What the bank, or a second person, makes of the refund of a case. */
    void refundEnds(long disputeId, String state, String reference) {
        long refund = dispute(disputeId).refundId().getAsLong();
        desk.run(
                "update refund set state = ?, bank_reference = ?, failure = ?, ended_at = now(6) where id = ?",
                state,
                state.equals("SUCCEEDED") ? reference : null,
                state.equals("SUCCEEDED") ? null : "E43",
                refund);
    }

    void tellRefundEnded(long disputeId) {
        long refund = dispute(disputeId).refundId().getAsLong();
        run(em -> book(em).onRefundEnded(new RefundEnded(em.find(Refund.class, refund))));
    }

    <T> T tx(Function<EntityManager, T> work) {
        return database.inTransaction(work);
    }

    void run(java.util.function.Consumer<EntityManager> work) {
        database.run(work);
    }

    DisputeDesk desk(EntityManager em) {
        return new DisputeDesk(
                em, disputes(em), new History(em, new AuditLog(em, now), now), subjects(em), terms(em), now, filed);
    }

    Disputes disputes(EntityManager em) {
        return new Disputes(em, new History(em, new AuditLog(em, now), now), now);
    }

    Terms terms(EntityManager em) {
        return new Terms(calendars(em, new FakeEvent<>()), settings);
    }

    Calendars calendars(EntityManager em, FakeEvent<CalendarChanged> changed) {
        return new Calendars(em, now, changed, settings);
    }

    DisputeWatch watch(EntityManager em) {
        return new DisputeWatch(em, new History(em, new AuditLog(em, now), now), terms(em), now, due);
    }

    private Transactions transactions(EntityManager em) {
        return new Transactions(em, payments(em), null, now);
    }

    private Payments payments(EntityManager em) {
        return new Payments(em, now, new FakeEvent<>());
    }

    private Subjects subjects(EntityManager em) {
        return new Subjects(
                new Breaks(em, now), transactions(em), payments(em), new BankAccounts(em, now), new Merchants(em, now));
    }

    Letters letters(EntityManager em) {
        return new Letters(disputes(em), new Merchants(em, now), payments(em), terms(em));
    }

    private JudgingBook book(EntityManager em) {
        History history = new History(em, new AuditLog(em, now), now);
        BreakEnd breakEnd = new BreakEnd(new Breaks(em, now), new Settling(em, now), new SignedDays(em), history);
        return new JudgingBook(
                em, disputes(em), history, breakEnd, terms(em), transactions(em), new Refunds(em, now), now);
    }

    /** Each step in a transaction of its own, as the container has it. */
    private JudgingBook book() {
        return new JudgingBook() {
            @Override
            DisputeResult decide(Handler who, Judgement judgement) {
                return tx(em -> book(em).decide(who, judgement));
            }

            @Override
            DisputeResult wantRefund(Handler who, long disputeId) {
                return tx(em -> book(em).wantRefund(who, disputeId));
            }

            @Override
            Optional<Dispute> owing(long disputeId) {
                return tx(em -> book(em).owing(disputeId));
            }

            @Override
            List<Long> owingSince(Instant before, int most) {
                return tx(em -> book(em).owingSince(before, most)).stream()
                        .filter(DisputeScene.this::ours)
                        .toList();
            }

            @Override
            void refundAsked(long disputeId, long refundId) {
                DisputeScene.this.run(em -> book(em).refundAsked(disputeId, refundId));
            }

            @Override
            void refundRefused(long disputeId, String why) {
                DisputeScene.this.run(em -> book(em).refundRefused(disputeId, why));
            }

            @Override
            int followEnded(int most) {
                return tx(em -> book(em).followEnded(most));
            }
        };
    }

    /** The database is shared: other tests may have left cases. */
    private boolean ours(long disputeId) {
        return dispute(disputeId).merchantId() == desk.account.merchantId();
    }

    Judging judging() {
        return judging(refunds());
    }

    /** Whose process dies when it turns to the refunds. */
    Judging dying() {
        return judging(new Refunding() {
            @Override
            public Made make(RefundCommand command) {
                throw new IllegalStateException("killed");
            }
        });
    }

    private Judging judging(Refunding refunding) {
        return new Judging(book(), refunding, null, null, now) {
            @Override
            RefundCommand command(Dispute dispute) {
                return tx(em ->
                        new Judging(null, null, transactions(em), new BankAccounts(em, now), now).command(dispute));
            }
        };
    }

    private Refunding refunds() {
        return new Refunding() {
            @Override
            public Made make(RefundCommand command) {
                refundsWanted.add(command);
                if (refundsRefuse.isPresent())
                    return new Made(new RefundResult.Rejected(refundsRefuse.get()), OptionalLong.empty());
                return new Made(new RefundResult.Accepted("VRF"), OptionalLong.of(refundRow(command)));
            }
        };
    }

    private long refundRow(RefundCommand command) {
        long movement = tx(em -> transactions(em)
                .creditOf(command.account(), command.reference())
                .orElseThrow()
                .id());
        desk.run("insert ignore into refundable values (?, 1000000, 0, 0, 0, true, 0)", movement);
        long id = Ids.next();
        desk.run(
                "insert into refund (id, mark, movement_id, merchant_id, account_id, amount, content, requested_by,"
                        + " repeat_key, state, tries, created_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, '', ?, ?, 'AWAITING_APPROVAL', 0, now(6), 0)",
                id,
                "VRF" + Long.toString(id, 36).toUpperCase(java.util.Locale.ROOT),
                movement,
                command.account().merchantId(),
                command.account().id(),
                command.amount().amount(),
                command.requester().value(),
                "key:" + command.repeatKey().orElseThrow());
        return id;
    }
}
