package vietqr.airing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.bank.TerminalAccounts;
import vietqr.device.Box;
import vietqr.device.BoxBound;
import vietqr.device.Boxes;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Ids;
import vietqr.kernel.Vnd;
import vietqr.merchant.Terminal;
import vietqr.payment.Direction;
import vietqr.payment.Echo;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.Issuing;
import vietqr.payment.Payee;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.settings.Settings;

import java.util.List;
import java.util.Optional;

/** What boxes show: codes for one payment, and that they are bound. */
@ApplicationScoped
@Transactional
public class Screens {
    private static final String REQUEST = "request:";

    private final Frames frames;
    private final Boxes boxes;
    private final BankAccounts accounts;
    private final TerminalAccounts receiving;
    private final BankDirectory banks;
    private final Issuing issuing;
    private final TerminalCodes codes;
    private final Payments payments;
    private final BoxVoice voice;
    private final Settings settings;

    /** For the container's proxy only. */
    protected Screens() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Screens(
            Frames frames,
            Boxes boxes,
            BankAccounts accounts,
            TerminalAccounts receiving,
            BankDirectory banks,
            Issuing issuing,
            TerminalCodes codes,
            Payments payments,
            BoxVoice voice,
            Settings settings) {
        this.frames = frames;
        this.boxes = boxes;
        this.accounts = accounts;
        this.receiving = receiving;
        this.banks = banks;
        this.issuing = issuing;
        this.codes = codes;
        this.payments = payments;
        this.voice = voice;
        this.settings = settings;
    }

    /** What came of wanting a code on a screen. */
    public sealed interface Shown {
        /** @param request whose code the box shows now */
        record Code(PaymentRequest request) implements Shown {}

        /** Nothing is shown. */
        record Refused(ErrorCode code) implements Shown {}
    }

    /** Asks for money at the box's terminal, and has the box show the code. */
    public Shown ask(long boxId, Vnd amount, String content, String orderId) {
        Box box = boxes.find(boxId).orElseThrow();
        Optional<Terminal> terminal = boxes.terminalOf(box);
        Optional<BankAccount> account = terminal.flatMap(this::accountOf);
        if (account.isEmpty()) return new Shown.Refused(terminal.isEmpty() ? ErrorCode.E152 : ErrorCode.E25);
        Echo echo = new Echo(orderId, terminal.get().code(), box.code(), "", "", "", "", "[]");
        if (!echo.keepable()) return new Shown.Refused(ErrorCode.E34);
        BankAccount payee = account.get();
        IssueResult result = issuing.issue(new IssueCommand(
                payee.merchantId(),
                Direction.C,
                new Payee(payee.bankBin(), payee.number(), payee.holder()),
                Optional.empty(),
                amount,
                content,
                true,
                echo));
        if (result instanceof IssueResult.Rejected rejected) return new Shown.Refused(rejected.code());
        PaymentRequest request = ((IssueResult.Issued) result).request().orElseThrow();
        show(box, request);
        return new Shown.Code(request);
    }

    /** Has the box show a code that was asked for elsewhere. */
    public void show(Box box, PaymentRequest request) {
        frames.oweOnce(Addressee.box(box.id()), Notification.N17, subject(request.id()), FrameBody.show(request));
    }

    /**
     * Has the box take a code away; the request behind it can be paid as before.
     *
     * @param shownAs the reference of the request
     * @return false if the box was not told to show it
     */
    public boolean clear(Box box, String shownAs) {
        Addressee addressee = Addressee.box(box.id());
        Optional<PaymentRequest> request = payments.byReference(shownAs)
                .filter(found ->
                        frames.toldOf(Notification.N17, subject(found.id())).contains(addressee));
        request.ifPresent(found ->
                frames.oweOnce(addressee, Notification.N12, subject(found.id()), FrameBody.cancel(found.reference())));
        return request.isPresent();
    }

    /**
     * Has the box take away every code that it was told to show and not to take away since.
     *
     * @return how many there were
     */
    public int clearAll(Box box) {
        Addressee addressee = Addressee.box(box.id());
        List<String> shown = frames.toldWithout(addressee, Notification.N17, Notification.N12);
        for (String subject : shown) {
            PaymentRequest request = payments.find(requestIn(subject)).orElseThrow();
            frames.oweOnce(addressee, Notification.N12, subject, FrameBody.cancel(request.reference()));
        }
        return shown.size();
    }

    /** Has the box say that this is a test: no money has come. */
    public void test(Box box) {
        frames.owe(Addressee.box(box.id()), Notification.N05, "test:" + Ids.next(), FrameBody.test(voice.test(box)));
    }

    /** What a bound box shows while nobody is to pay; empty for one that is not bound, or whose terminal has no account. */
    public Optional<String> standing(Box box) {
        return boxes.terminalOf(box).flatMap(terminal -> standing(box, terminal));
    }

    void onBound(@Observes BoxBound bound) {
        standing(bound.box(), bound.terminal())
                .ifPresent(body ->
                        frames.owe(Addressee.box(bound.box().id()), Notification.N16, "bound:" + Ids.next(), body));
    }

    private Optional<String> standing(Box box, Terminal terminal) {
        return accountOf(terminal).map(account -> {
            Bank bank = banks.find(account.bankBin()).orElseThrow();
            return FrameBody.bound(
                    box, terminal, account, bank, codes.standing(terminal, account), settings.publicUrl());
        });
    }

    /** The account it was synchronised with, or the only one its merchant has. */
    private Optional<BankAccount> accountOf(Terminal terminal) {
        Optional<BankAccount> named = Optional.ofNullable(
                        receiving.of(List.of(terminal.id())).get(terminal.id()))
                .filter(BankAccount::linked);
        if (named.isPresent()) return named;
        List<BankAccount> all = accounts.linkedOf(terminal.merchantId());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    static String subject(long requestId) {
        return REQUEST + requestId;
    }

    private static long requestIn(String subject) {
        return Long.parseLong(subject.substring(REQUEST.length()));
    }
}
