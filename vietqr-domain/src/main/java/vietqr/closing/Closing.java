package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.approval.Approval;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.kernel.Now;
import vietqr.kernel.Scratch;
import vietqr.reconciliation.RuleSets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Closing a day with its evidence, in the caller's transaction. */
@ApplicationScoped
class Closing {
    private final BankAccounts accounts;
    private final RuleSets ruleSets;
    private final DayBooks books;
    private final Checklist checklist;
    private final PackMaker maker;
    private final EvidencePacks packs;
    private final Closes closes;
    private final Signatories names;
    private final Now now;

    /** For the container's proxy only. */
    protected Closing() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Closing(
            BankAccounts accounts,
            RuleSets ruleSets,
            DayBooks books,
            Checklist checklist,
            PackMaker maker,
            EvidencePacks packs,
            Closes closes,
            Signatories names,
            Now now) {
        this.accounts = accounts;
        this.ruleSets = ruleSets;
        this.books = books;
        this.checklist = checklist;
        this.maker = maker;
        this.packs = packs;
        this.closes = closes;
        this.names = names;
        this.now = now;
    }

    /** Decides by the checklist, and may close the day. */
    interface Decision {
        CloseResult of(Ready day, List<Check> checks);
    }

    CloseResult with(DayClose close, Decision decision) {
        BankAccount account = accounts.find(close.accountId()).orElseThrow();
        Window window = Window.of(account, close.day(), ruleSets.holding(account.id()));
        try (DayInputs inputs = new DayInputs(window, books)) {
            List<Check> checks = checklist.of(window, inputs);
            return decision.of(new Ready(window, inputs, checks), checks);
        }
    }

    /** A day whose inputs are at hand. */
    final class Ready {
        private final Window window;
        private final DayInputs inputs;
        private final List<Check> checks;

        private Ready(Window window, DayInputs inputs, List<Check> checks) {
            this.window = window;
            this.inputs = inputs;
            this.checks = checks;
        }

        void close(DayClose close) {
            try {
                Path file = Scratch.file("vietqr-evidence", ".zip");
                try (OutputStream out = Files.newOutputStream(file)) {
                    maker.write(new PackMaker.Making(window, inputs, checks, signatures(close)), packs.key(), out);
                    close.close(packs.keep(close, file).id(), now.get());
                } finally {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Map<String, String> signatures(DayClose close) {
        List<CloseStep> steps = closes.steps(close.id());
        CloseStep last = steps.get(steps.size() - 1);
        Approval approval = closes.approvalOf(last).orElseThrow();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("prepared by", names.name(last.requester().value()));
        facts.put("prepared at", last.askedAt().toString());
        facts.put("approved by", names.person(approval.decidedBy().orElseThrow()));
        facts.put("approved at", approval.decidedAt().orElseThrow().toString());
        return facts;
    }
}
