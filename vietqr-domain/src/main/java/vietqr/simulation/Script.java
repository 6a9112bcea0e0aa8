package vietqr.simulation;

import vietqr.dialect.BankReference;
import vietqr.dialect.Transfer;
import vietqr.kernel.Vnd;
import vietqr.matching.Mangling;
import vietqr.payment.Direction;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which money a plan means, in the order in which the bank tells of it. Pure but for the ids it is given. */
final class Script {
    /** What is more, and what is less, is so by this part. */
    private static final int TENTH = 10;

    private static final Duration BETWEEN_PARTS = Duration.ofMinutes(1);

    private final Plan plan;
    private final LongSupplier ids;

    private Script(Plan plan, LongSupplier ids) {
        this.plan = plan;
        this.ids = ids;
    }

    /** @param ids each gives another */
    static List<Transfer> of(Plan plan, LongSupplier ids) {
        return new Script(plan, ids).transfers();
    }

    private List<Transfer> transfers() {
        long amount = plan.amount().amount();
        return switch (plan.scenario()) {
            case EXACT, FORGED -> List.of(of(amount));
            case DUPLICATED -> Collections.nCopies(plan.count(), of(amount));
            case REORDERED -> reordered();
            case DELAYED -> List.of(happening(amount, plan.at().minus(Duration.ofDays(plan.days()))));
            case UNDERPAID -> List.of(of(amount - tenth(amount)));
            case OVERPAID -> List.of(of(amount + tenth(amount)));
            case MANGLED -> List.of(saying(of(amount), mangled()));
            case UNKNOWN_ACCOUNT -> List.of(elsewhere(of(amount)));
            case BURST ->
                IntStream.range(0, plan.count()).mapToObj(nth -> of(amount)).toList();
        };
    }

    private static long tenth(long amount) {
        return Math.max(1, amount / TENTH);
    }

    /** The last part first. Where a code is paid it is paid in full each time. */
    private List<Transfer> reordered() {
        long part = plan.amount().amount() / plan.count();
        long rest = plan.amount().amount() - part * (plan.count() - 1);
        List<Transfer> parts = IntStream.range(0, plan.count())
                .mapToObj(nth -> happening(
                        plan.named() ? plan.amount().amount() : nth == 0 ? rest : part,
                        plan.at().minus(BETWEEN_PARTS.multipliedBy(plan.count() - 1 - nth))))
                .collect(Collectors.toList());
        Collections.reverse(parts);
        return parts;
    }

    private String mangled() {
        Random random = new Random(plan.seed());
        String code = plan.code().orElse(plan.content().strip());
        return Mangling.of(code, plan.content().replace(code, "").strip(), random);
    }

    private Transfer of(long amount) {
        return happening(amount, plan.at());
    }

    private Transfer happening(long amount, Instant at) {
        long id = ids.getAsLong();
        return new Transfer(
                Long.toString(id),
                BankReference.of(at, id),
                plan.target(),
                Direction.C,
                Vnd.of(amount),
                plan.content(),
                at.truncatedTo(ChronoUnit.SECONDS));
    }

    private static Transfer saying(Transfer transfer, String content) {
        return new Transfer(
                transfer.id(),
                transfer.reference(),
                transfer.target(),
                transfer.direction(),
                transfer.amount(),
                content,
                transfer.at());
    }

    /** Letters and digits that no bank gives out together. */
    private static Transfer elsewhere(Transfer transfer) {
        String nobody = "NOBODY" + transfer.id();
        Transfer.Target target = transfer.target();
        return new Transfer(
                transfer.id(),
                transfer.reference(),
                new Transfer.Target(target.bank(), nobody, nobody, target.order(), target.service(), target.bill()),
                transfer.direction(),
                transfer.amount(),
                transfer.content(),
                transfer.at());
    }
}
