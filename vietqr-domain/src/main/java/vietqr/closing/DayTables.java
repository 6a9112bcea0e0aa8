package vietqr.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import vietqr.approval.Approval;
import vietqr.evidence.Csv;
import vietqr.resolution.Resolution;
import vietqr.resolution.Resolutions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Statements, breaks and decisions of a day, as lines for people and programs. */
@ApplicationScoped
class DayTables {
    private final EntityManager em;
    private final Resolutions resolutions;
    private final Acceptances acceptances;
    private final Signatories names;

    /** For the container's proxy only. */
    protected DayTables() {
        this(null, null, null, null);
    }

    @Inject
    DayTables(EntityManager em, Resolutions resolutions, Acceptances acceptances, Signatories names) {
        this.em = em;
        this.resolutions = resolutions;
        this.acceptances = acceptances;
        this.names = names;
    }

    List<String> statements(Window window) {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(
                "file",
                "sha256",
                "size",
                "format",
                "brought by",
                "brought at",
                "from",
                "to",
                "opening",
                "closing",
                "chain",
                "statement"));
        for (Object[] row : DayBooks.rows(em.createNativeQuery(
                        "select f.name, f.sha256, f.size, f.format, f.uploaded_by, f.uploaded_at, s.from_day, s.to_day,"
                                + " s.opening, s.closing, s.chain_ok, s.id from statement s join statement_file f on f.id = s.file_id"
                                + " where s.account_id = ? and s.from_day <= ? and s.to_day >= ? order by s.id")
                .setParameter(1, window.account().id())
                .setParameter(2, window.day())
                .setParameter(3, window.day())))
            lines.add(Csv.line(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    bringer((String) row[4]),
                    DayBooks.instant(row[5]),
                    row[6],
                    row[7],
                    row[8],
                    row[9],
                    row[10],
                    row[11]));
        return lines;
    }

    /** A folder brings files too. */
    private String bringer(String by) {
        return by.startsWith("person:") || by.startsWith("key:") ? names.name(by) : by;
    }

    List<String> breaks(Window window) {
        List<String> lines = new ArrayList<>();
        lines.add(Csv.line(
                "id",
                "reason",
                "state",
                "amount",
                "difference",
                "entry",
                "movement",
                "request",
                "opened",
                "closed",
                "resolution",
                "resolved by",
                "statement"));
        for (Object[] row : DayBooks.rows(em.createNativeQuery(
                        "select b.id, b.reason, b.state, b.amount, b.difference, b.entry_id, b.movement_id, b.request_id, b.opened_at,"
                                + " b.closed_at, b.resolution, b.resolved_by, b.statement_id from recon_break b"
                                + " where b.account_id = ? and " + Acceptances.OF_DAY + " order by b.id")
                .setParameter(1, window.account().id())
                .setParameter(2, window.day())
                .setParameter(3, window.day())
                .setParameter(4, window.day())))
            lines.add(Csv.line(
                    row[0],
                    row[1],
                    row[2],
                    row[3],
                    row[4],
                    row[5],
                    row[6],
                    row[7],
                    DayBooks.instant(row[8]),
                    DayBooks.instant(row[9]),
                    row[10],
                    names.name((String) row[11]),
                    row[12]));
        return lines;
    }

    /**
     * What people decided about the day's breaks, about closing it and opening it again before, and about
     * files that were set aside.
     */
    List<String> decisions(Window window) {
        List<String> lines = new ArrayList<>();
        acceptances.decisions(window).forEach(resolution -> lines.add(line(resolution)));
        for (Object[] row : DayBooks.rows(em.createNativeQuery(
                        "select t.kind, t.reason, t.asked_by, t.asked_at, t.state, a.decided_by, a.decided_at from day_close_step t"
                                + " join day_close c on c.id = t.close_id left join approval a on a.kind = ? and a.subject_id = t.id"
                                + " where c.account_id = ? and c.day = ? order by t.id")
                .setParameter(1, Closes.APPROVAL_KIND)
                .setParameter(2, window.account().id())
                .setParameter(3, window.day())))
            lines.add(Csv.line(
                    row[0] + "_DAY",
                    "day " + window.day(),
                    0,
                    row[1],
                    names.name((String) row[2]),
                    DayBooks.instant(row[3]),
                    true,
                    row[4],
                    row[5] == null ? "" : names.person(DayBooks.number(row[5])),
                    DayBooks.instant(row[6])));
        for (Object[] row : DayBooks.rows(em.createNativeQuery(
                        "select distinct f.name, f.sha256, w.reason, w.withdrawn_by, w.withdrawn_at, w.id from statement_withdrawal w"
                                + " join statement_file f on f.id = w.file_id join statement s on s.file_id = w.file_id"
                                + " and s.withdrawn_at = w.withdrawn_at"
                                + " where s.withdrawn_from = ? and s.from_day <= ? and s.to_day >= ? order by w.id")
                .setParameter(1, window.account().id())
                .setParameter(2, window.day())
                .setParameter(3, window.day())))
            lines.add(Csv.line(
                    "WITHDRAW_FILE",
                    row[0] + " " + row[1],
                    0,
                    row[2],
                    names.name((String) row[3]),
                    DayBooks.instant(row[4]),
                    false,
                    "DONE",
                    "",
                    ""));
        return lines;
    }

    private String line(Resolution resolution) {
        Instant at =
                resolutions.approvalOf(resolution).flatMap(Approval::decidedAt).orElse(null);
        return Csv.line(
                resolution.kind(),
                "break " + resolution.breakId(),
                resolution.amount(),
                resolution.reason(),
                names.name(resolution.requester().value()),
                resolution.askedAt(),
                resolution.needsSecond(),
                resolution.state(),
                acceptances.decider(resolution),
                at);
    }
}
