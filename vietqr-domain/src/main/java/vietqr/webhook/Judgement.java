package vietqr.webhook;

import vietqr.kernel.Fields;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What a merchant's answer means (wire reference, section 7.3, as recommended there): a 2xx is taken as delivered unless it
 * says {@code error: true}; that and a 400 are a refusal for good; all else is tried again.
 */
final class Judgement {
    private Judgement() {}

    static Outcome of(int status, byte[] body) {
        if (status >= 200 && status < 300) return saysError(body) ? Outcome.REFUSED : Outcome.DELIVERED;
        return status == 400 || status >= 300 && status < 400 ? Outcome.REFUSED : Outcome.RETRY;
    }

    /** Whether the answer has the four keys of the documented shape and its {@code error} is true. */
    private static boolean saysError(byte[] body) {
        Optional<Fields> answer = Fields.parse(body);
        if (answer.isEmpty()) return false;
        boolean documented = Set.of("error", "errorReason", "toastMessage", "object").stream()
                .allMatch(key -> answer.get().named(key));
        return documented && answer.get().flag("error", false);
    }

    /** Whether an answer taken as delivered also names the merchant's own booking: {@code object.reftransactionid}. */
    static boolean acknowledges(String body) {
        return Fields.parse(body.getBytes(StandardCharsets.UTF_8))
                .flatMap(answer -> answer.object("object"))
                .filter(object -> object.has("reftransactionid"))
                .isPresent();
    }
}
