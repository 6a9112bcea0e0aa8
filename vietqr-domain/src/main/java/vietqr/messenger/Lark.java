package vietqr.messenger;

import jakarta.json.JsonObjectBuilder;
import vietqr.kernel.Fields;
import vietqr.kernel.HmacSha256;
import vietqr.kernel.Now;
import vietqr.messenger.Receipt.Outcome;
import vietqr.outbound.OutboundAnswer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/**
 * A custom bot of a Lark (Feishu) group, with its optional signature: the HMAC-SHA256 of nothing, under a key made of the
 * time in seconds and the bot's secret. It answers 200 to everything and says in the body what it thinks.
 */
final class Lark implements Messenger {
    private static final int LONGEST_SIGNING_SECRET = 200;

    /** "Frequency limited". */
    private static final long TOO_OFTEN = 11232;

    private final WebPost post;
    private final Now now;

    Lark(WebPost post, Now now) {
        this.post = post;
        this.now = now;
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        OutboundAnswer answer = post.send(to.secret(), body(to, message, now.get()));
        Receipt receipt = WebPost.judge(answer, to);
        Optional<Long> code = Fields.parse(answer.body()).flatMap(Lark::code).filter(number -> number != 0);
        if (!receipt.sent() || code.isEmpty()) return receipt;
        Outcome outcome = code.get() == TOO_OFTEN ? Outcome.RETRY : Outcome.REFUSED;
        return Receipt.of(outcome, "LARK " + code.get(), receipt.answer());
    }

    /** Older bots name it differently. */
    private static Optional<Long> code(Fields fields) {
        return fields.has("code") ? fields.whole("code") : fields.whole("StatusCode");
    }

    static String body(Addressee to, Message message, Instant at) {
        JsonObjectBuilder body = JSON.createObjectBuilder();
        if (!to.signingSecret().isEmpty()) {
            String timestamp = String.valueOf(at.getEpochSecond());
            body.add("timestamp", timestamp).add("sign", signature(timestamp, to.signingSecret()));
        }
        return body.add("msg_type", "text")
                .add("content", JSON.createObjectBuilder().add("text", WebPost.withoutTags(message.text())))
                .build()
                .toString();
    }

    static String signature(String timestamp, String secret) {
        byte[] key = (timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(HmacSha256.of(key, ""));
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        if (to.signingSecret().length() > LONGEST_SIGNING_SECRET) return Fault.in(Fault.Part.SIGNING_SECRET);
        return post.fault(to);
    }
}
