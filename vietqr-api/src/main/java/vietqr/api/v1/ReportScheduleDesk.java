package vietqr.api.v1;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import vietqr.api.problem.Problem;
import vietqr.api.problem.RecordWriter;
import vietqr.api.security.KeyHolder;
import vietqr.kernel.BankingDay;
import vietqr.kernel.Now;
import vietqr.merchant.Sight;
import vietqr.merchant.SubMerchants;
import vietqr.report.Cadence;
import vietqr.report.Fault;
import vietqr.report.ReportSchedules;
import vietqr.report.ScheduleDraft;
import vietqr.report.ScheduleResult;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has reports come by e-mail as callers want it. */
@ApplicationScoped
class ReportScheduleDesk {
    private static final Set<String> FIELDS = Stream.concat(
                    ExportWish.FIELDS.stream(), Stream.of("cadence", "hour", "recipients"))
            .collect(Collectors.toUnmodifiableSet());
    private static final int LAST_HOUR = 23;

    private final ReportSchedules schedules;
    private final SubMerchants merchants;
    private final Once once;
    private final KeyHolder holder;
    private final Now now;

    /** For the container's proxy only. */
    protected ReportScheduleDesk() {
        this(null, null, null, null, null);
    }

    @Inject
    ReportScheduleDesk(ReportSchedules schedules, SubMerchants merchants, Once once, KeyHolder holder, Now now) {
        this.schedules = schedules;
        this.merchants = merchants;
        this.once = once;
        this.holder = holder;
        this.now = now;
    }

    /** @param name the caller's {@code Idempotency-Key}, or null */
    Response make(String name, byte[] sent) {
        Body body = Body.of(sent, FIELDS);
        ScheduleDraft draft = new ScheduleDraft(
                holder.merchantId(),
                ExportWish.read(body, BankingDay.of(now.get())),
                Asked.word("cadence", body.required("cadence"), Cadence.class).orElseThrow(),
                body.between("hour", 0, LAST_HOUR),
                body.list("recipients"));
        return once.created(
                new Once.Call(name, "POST report-schedules", body),
                () -> RecordWriter.json(made(draft)).toString(),
                answer -> URI.create("v1/report-schedules/" + Body.idIn(answer)));
    }

    private ReportScheduleBody made(ScheduleDraft draft) {
        ScheduleResult result = schedules.set(holder.requester(), draft);
        if (result instanceof ScheduleResult.Set set) return ReportScheduleBody.of(set.schedule());
        Fault fault = ((ScheduleResult.Refused) result).fault();
        String about = fault.detail().isEmpty() ? "" : ": " + fault.detail();
        throw new WebApplicationException(
                Problem.invalid(fault.kind().field(), fault.kind().meaning() + about));
    }

    List<ReportScheduleBody> all() {
        return schedules.list(sight()).stream().map(ReportScheduleBody::of).toList();
    }

    ReportScheduleBody find(String id) {
        return schedules.find(sight(), Asked.id(id)).map(ReportScheduleBody::of).orElseThrow(NotFoundException::new);
    }

    void remove(String id) {
        find(id);
        schedules.remove(sight(), Asked.id(id));
    }

    private Sight sight() {
        return merchants.sightOf(holder.merchantId());
    }
}
