package vietqr.messenger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.kernel.Now;
import vietqr.outbound.Outbound;
import vietqr.outbound.OutboundPolicy;
import vietqr.settings.Settings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Tells people, each in their own way. */
@ApplicationScoped
public class Messengers {
    /** No attempt takes longer: mail servers are asked several things, each of which may take its time. */
    public static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

    private final Map<MessengerKind, Messenger> byKind;
    private final Email email;
    private final boolean mailServer;

    /** For the container's proxy only. */
    protected Messengers() {
        this.byKind = Map.of();
        this.email = null;
        this.mailServer = false;
    }

    @Inject
    public Messengers(Outbound outbound, OutboundPolicy policy, Settings settings, Now now) {
        WebPost post = new WebPost(outbound, policy);
        this.mailServer = settings.mailServer().isPresent();
        this.email = new Email(settings.mailServer());
        this.byKind = Map.of(
                MessengerKind.EMAIL,
                email,
                MessengerKind.TELEGRAM,
                new Telegram(post, settings.telegram()),
                MessengerKind.SLACK,
                new Slack(post),
                MessengerKind.LARK,
                new Lark(post, now),
                MessengerKind.GOOGLE_CHAT,
                new GoogleChat(post));
    }

    /** Makes one attempt, within {@link #LONGEST_ATTEMPT}; never throws. Not to be called in a transaction. */
    public Receipt send(Addressee to, Message message) {
        return byKind.get(to.kind()).send(to, message);
    }

    /** Makes one attempt to send a letter, with a file or without; as {@link #send} otherwise. */
    public Receipt mail(String address, Message message, Optional<Attachment> attachment) {
        return email.send(new Addressee(MessengerKind.EMAIL, address, "", ""), message, attachment);
    }

    /** What is wrong with how an addressee is named; empty if nothing is. */
    public Optional<Fault> fault(Addressee to) {
        return byKind.get(to.kind()).fault(to);
    }

    /** Whether the operator has done what this way needs: e-mail needs a mail server. */
    public boolean ready(MessengerKind kind) {
        return kind != MessengerKind.EMAIL || mailServer;
    }
}
