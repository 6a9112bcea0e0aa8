package vietqr.api.v1;

import vietqr.bankfile.Finding;
import vietqr.bankfile.Format;
import vietqr.identity.Language;
import vietqr.job.Job;
import vietqr.statement.Statement;
import vietqr.statement.StatementFile;
import vietqr.statement.Withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file of bank statements as our own API shows it.
 *
 * @param profile by which it was or is to be read, or null
 * @param lines how far the reading is, or null if nobody has begun
 * @param percent the same, or null while nobody knows how long it is
 * @param problems why it was refused; empty if it was not
 * @param withdrawnAt when it was set aside the last time, or null
 */
record StatementBody(
        String id,
        String merchantId,
        String name,
        long size,
        String sha256,
        String format,
        String profile,
        String source,
        String state,
        Long lines,
        Integer percent,
        int entries,
        int doubled,
        int unreadable,
        List<String> problems,
        List<One> statements,
        String uploadedAt,
        String readAt,
        String withdrawnAt,
        String withdrawalReason) {
    /** What the file says of one account and a period. */
    record One(
            String id,
            String accountId,
            String reference,
            String from,
            String to,
            Long opening,
            Long closing,
            Boolean chainOk,
            String chainProblem) {
        static One of(Statement statement) {
            return new One(
                    String.valueOf(statement.id()),
                    String.valueOf(statement.accountId()),
                    statement.reference(),
                    statement.fromDay().toString(),
                    statement.toDay().toString(),
                    number(statement.opening()),
                    number(statement.closing()),
                    statement.chainOk().orElse(null),
                    words(statement.chainProblem()).stream().findFirst().orElse(null));
        }
    }

    static StatementBody of(
            StatementFile file, Optional<Job> job, List<Statement> statements, Optional<Withdrawal> withdrawal) {
        return new StatementBody(
                String.valueOf(file.id()),
                String.valueOf(file.merchantId()),
                file.name(),
                file.size(),
                file.sha256(),
                file.format().map(Format::name).orElse(null),
                file.profile().isEmpty() ? null : file.profile(),
                file.source().name(),
                file.state().name(),
                job.map(Job::done).orElse(null),
                job.flatMap(Job::percent).orElse(null),
                file.entries(),
                file.doubled(),
                file.unreadable(),
                words(file.problem()),
                statements.stream().map(One::of).toList(),
                file.uploadedAt().toString(),
                file.readAt().map(Instant::toString).orElse(null),
                withdrawal.map(one -> one.withdrawnAt().toString()).orElse(null),
                withdrawal.map(Withdrawal::reason).orElse(null));
    }

    private static List<String> words(String kept) {
        return Finding.parse(kept).stream().map(one -> one.text(Language.EN)).toList();
    }

    static Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
