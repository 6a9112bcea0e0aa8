package vietqr.messenger;

import vietqr.kernel.Fields;
import vietqr.outbound.OutboundAnswer;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import static vietqr.kernel.JsonApi.JSON;

/** A Telegram bot: {@code sendMessage} of the Bot API, as HTML with the headline in bold. */
final class Telegram implements Messenger {
    private static final String TOKEN = "\\d{1,20}:[A-Za-z0-9_-]{10,100}";
    private static final String CHAT = "-?\\d{1,20}|@[A-Za-z][A-Za-z0-9_]{3,40}";

    /** Four thousand characters are allowed; what escaping adds does not count. */
    private static final int LONGEST_BODY = 3500;

    private final WebPost post;
    private final URI base;

    Telegram(WebPost post, URI base) {
        this.post = post;
        this.base = base;
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        OutboundAnswer answer = post.send(base + "/bot" + to.secret() + "/sendMessage", body(to, message));
        Receipt receipt = WebPost.judge(answer, to);
        Optional<Duration> pause = Fields.parse(answer.body())
                .flatMap(fields -> fields.object("parameters"))
                .flatMap(parameters -> WebPost.pause(Optional.of(parameters.text("retry_after"))));
        return pause.isEmpty() ? receipt : new Receipt(receipt.outcome(), receipt.label(), receipt.answer(), pause);
    }

    static String body(Addressee to, Message message) {
        String lines = Message.cut(message.body(), LONGEST_BODY);
        return JSON.createObjectBuilder()
                .add("chat_id", to.target())
                .add("text", "<b>" + escaped(message.headline()) + "</b>\n" + escaped(lines))
                .add("parse_mode", "HTML")
                .add("link_preview_options", JSON.createObjectBuilder().add("is_disabled", true))
                .build()
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        if (!to.target().matches(CHAT)) return Fault.in(Fault.Part.TARGET);
        return to.secret().matches(TOKEN) ? Optional.empty() : Fault.in(Fault.Part.SECRET);
    }
}
