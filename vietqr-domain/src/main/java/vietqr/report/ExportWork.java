package vietqr.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.job.JobRun;
import vietqr.job.Outcome;
import vietqr.job.Work;
import vietqr.kernel.Now;
import vietqr.merchant.Merchant;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;

import java.util.List;

/** Makes the files. An attempt that is cut off leaves nothing that anybody could take for a file; the next begins anew. */
@ApplicationScoped
class ExportWork implements Work {
    private static final int TOLD_EVERY = 100;

    private final Exports exports;
    private final ExportFiles files;
    private final Rows rows;
    private final Merchants merchants;
    private final SubMerchants families;
    private final Now now;

    /** For the container's proxy only. */
    protected ExportWork() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ExportWork(Exports exports, ExportFiles files, Rows rows, Merchants merchants, SubMerchants families, Now now) {
        this.exports = exports;
        this.files = files;
        this.rows = rows;
        this.merchants = merchants;
        this.families = families;
        this.now = now;
    }

    /** Nobody wants it any more, or somebody else will begin it again. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    @Override
    public String kind() {
        return Exports.JOB;
    }

    @Override
    public Outcome run(JobRun run) {
        Export export = exports.ofJob(run.jobId()).orElse(null);
        if (export == null) return Outcome.failed("its export is gone");
        if (export.result().isPresent()) return Outcome.done("");
        Wish wish = export.wish();
        Sight sight = sight(export.scope());
        long all = rows.count(wish, sight);
        run.total(all);
        Words words = Words.in(wish.language());
        long most = wish.format().mostRows();
        if (all > most)
            return Outcome.failed(
                    words.get("failure.rows", all, most, wish.format().name()));
        if (!run.goOn(0)) return Outcome.stopped();
        try {
            return written(export, wish, sight, run) ? Outcome.done("") : Outcome.stopped();
        } catch (Stopped stopped) {
            files.drop(export.id());
            return Outcome.stopped();
        }
    }

    private boolean written(Export export, Wish wish, Sight sight, JobRun run) {
        int attempt = files.begin(export.id());
        Pieces pieces = new Pieces((seq, content) -> files.write(export.id(), attempt, seq, content));
        Totals totals = Written.into(pieces, rows, wish, sight, shop(export, wish), now.get(), done -> {
            if (done % TOLD_EVERY == 0 && !run.goOn(done)) throw new Stopped();
        });
        run.goOn(totals.rows());
        return files.finish(export.id(), attempt, pieces.end(totals.rows()));
    }

    private Sight sight(Scope scope) {
        if (scope.merchantId().isEmpty()) return Sight.EVERYTHING;
        long merchant = scope.merchantId().getAsLong();
        return scope.family() ? families.sightOf(merchant) : Sight.of(List.of(merchant));
    }

    private String shop(Export export, Wish wish) {
        if (export.scope().merchantId().isEmpty())
            return Words.in(wish.language()).get("everybody");
        return merchants
                .find(export.scope().merchantId().getAsLong())
                .map(Merchant::name)
                .orElse("");
    }
}
