package vietqr.delivery;

import vietqr.kernel.Fields;
import vietqr.webhook.ErrorGroup;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a merchant's answer means (wire reference, section 7.3, as recommended there): a 2xx is taken as delivered unless it
 * says {@code error: true}; for that, a 3xx and a 400 the partner's error table decides, and without it they are a refusal
 * for good; all else is tried again.
 */
final class Judgement {
    private static final Set<String> KEYS = Set.of("error", "errorReason", "toastMessage", "object");

    private Judgement() {}

    /** @param table what the partner's own reasons mean; empty if the partner has none */
    static Outcome of(int status, byte[] body, Map<String, ErrorGroup> table) {
        Optional<Fields> answer = Fields.parse(body);
        if (status >= 200 && status < 300)
            return answer.filter(Judgement::saysError).isPresent() ? byTable(answer, table) : Outcome.DELIVERED;
        return status == 400 || status >= 300 && status < 400 ? byTable(answer, table) : Outcome.RETRY;
    }

    /** Whether the answer has the four keys of the documented shape and its {@code error} is true. */
    private static boolean saysError(Fields answer) {
        return KEYS.stream().allMatch(answer::named) && answer.flag("error", false);
    }

    private static Outcome byTable(Optional<Fields> answer, Map<String, ErrorGroup> table) {
        ErrorGroup group = answer.filter(fields -> fields.named("errorReason"))
                .map(Judgement::reason)
                .map(table::get)
                .orElse(ErrorGroup.FAILED);
        return switch (group) {
            case RETRY -> Outcome.RETRY;
            case SUCCESS -> Outcome.DELIVERED;
            case WAITING -> Outcome.WAITING;
            case FAILED -> Outcome.REFUSED;
        };
    }

    /** A null is looked up as the text {@code null}, as partners' tables have it. */
    private static String reason(Fields answer) {
        return answer.present("errorReason") ? answer.text("errorReason") : "null";
    }

    /** Whether an answer taken as delivered also names the merchant's own booking: {@code object.reftransactionid}. */
    static boolean acknowledges(String body) {
        return Fields.parse(body.getBytes(StandardCharsets.UTF_8))
                .flatMap(answer -> answer.object("object"))
                .filter(object -> object.has("reftransactionid"))
                .isPresent();
    }
}
