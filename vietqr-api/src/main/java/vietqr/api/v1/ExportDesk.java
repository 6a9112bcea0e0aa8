package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.job.JobState;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.report.Export;
import vietqr.report.ExportFiles;
import vietqr.report.ExportResult;
import vietqr.report.Exports;
import vietqr.report.Fault;
import vietqr.report.Scope;
import vietqr.report.Wish;
import vietqr.report.Written;
import vietqr.settings.Settings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Has exports made as callers want them, and hands their files out. */
@ApplicationScoped
class ExportDesk {
    private static final String PLACE = "v1/exports/";

    private final Exports exports;
    private final ExportFiles files;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;
    private final Settings settings;

    /** For the container's proxy only. */
    protected ExportDesk() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ExportDesk(
            Exports exports,
            ExportFiles files,
            SubMerchants merchants,
            Once once,
            KeyHolder holder,
            Settings settings) {
        this.exports = exports;
        this.files = files;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
        this.settings = settings;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, ExportWish.FIELDS);
        Wish wish = ExportWish.read(body);
        return once.created(
                new Once.Call(name, "POST exports", body),
                () -> RecordWriter.json(made(wish)).toString(),
                answer -> URI.create(PLACE + Body.idIn(answer)));
    }

    private ExportBody made(Wish wish) {
        ExportResult result = exports.ask(sight(), Scope.family(holder.merchantId()), wish, holder.requester());
        if (result instanceof ExportResult.Asked asked)
            return ExportBody.of(new Exports.Progress(asked.export(), Optional.empty()));
        throw new WebApplicationException(problem(((ExportResult.Refused) result).fault()));
    }

    private static Response problem(Fault fault) {
        if (fault.kind() == Fault.Kind.TOO_MANY_WAITING)
            return Problem.response(
                    Response.Status.TOO_MANY_REQUESTS,
                    "busy",
                    "Too many exports of this merchant wait already: wait for one of them.");
        String about = fault.detail().isEmpty() ? "" : ": " + fault.detail();
        return Problem.invalid(fault.kind().field(), fault.kind().meaning() + about);
    }

    Listing page(String cursor, String limit) {
        var page = exports.page(sight(), Asked.number("cursor", cursor), Asked.limit(limit));
        return Listing.of(page, ExportBody::of);
    }

    Exports.Progress find(String id) {
        return exports.find(sight(), Asked.id(id)).orElseThrow(NotFoundException::new);
    }

    Response file(String id) {
        Exports.Progress found = find(id);
        Export export = found.export();
        if (export.removed())
            return Problem.response(
                    Response.Status.GONE,
                    "file_gone",
                    "The file was kept for " + settings.bookkeeping().exportsKeptDays() + " days.");
        Optional<Written.Result> result = export.result();
        if (result.isEmpty()) return notThere(found);
        StreamingOutput content = out -> copy(export.id(), out);
        byte[] digest = HexFormat.of().parseHex(result.get().sha256());
        return Response.ok(content)
                .type(export.wish().format().mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static Response notThere(Exports.Progress found) {
        boolean waits = found.state() == JobState.QUEUED || found.state() == JobState.RUNNING;
        return waits
                ? Problem.response(Response.Status.CONFLICT, "not_ready", "The file is not there yet.")
                : Problem.response(
                        Response.Status.CONFLICT,
                        "export_failed",
                        "There is no file and there will be none: look at the export for the reason.");
    }

    private void copy(long exportId, OutputStream out) throws IOException {
        Optional<byte[]> piece = files.piece(exportId, 0);
        for (int seq = 1; piece.isPresent(); seq++) {
            out.write(piece.get());
            piece = files.piece(exportId, seq);
        }
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
