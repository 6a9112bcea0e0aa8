package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.Proof;
import vietqr.dialect.Arrival;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.BidvAnswer;
import vietqr.dialect.BidvQuestion;
import vietqr.dialect.FormatAnswer;
import vietqr.dialect.Handled;
import vietqr.dialect.KeptHeaders;
import vietqr.dialect.Outcome;
import vietqr.kernel.Now;
import vietqr.kernel.ShortMemory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where messages about money come in. Finds out who speaks, whether they prove it, and gives the message to {@link Intake};
 * it opens no transaction of its own, so its answer comes after the commit.
 */
@ApplicationScoped
public class Reception {
    private static final Logger LOG = System.getLogger(Reception.class.getName());

    private final ShortMemory<Long, BankConnection> ofClients = new ShortMemory<>();
    private final BankConnections connections;
    private final BankFormats formats;
    private final Intake intake;
    private final Forgeries forgeries;
    private final Mishaps mishaps;
    private final Genuineness genuineness;
    private final BidvBills bills;
    private final Marks marks;
    private final Now now;

    /** For the container's proxy only. */
    protected Reception() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    Reception(
            BankConnections connections,
            BankFormats formats,
            Intake intake,
            Forgeries forgeries,
            Mishaps mishaps,
            Genuineness genuineness,
            BidvBills bills,
            Marks marks,
            Now now) {
        this.connections = connections;
        this.formats = formats;
        this.intake = intake;
        this.forgeries = forgeries;
        this.mishaps = mishaps;
        this.genuineness = genuineness;
        this.bills = bills;
        this.marks = marks;
        this.now = now;
    }

    /** A message at the address of a connection; empty if there is no such address, or not any more. */
    public Optional<Heard> atAddress(String reference, RawMessage message) {
        return connections
                .byReference(reference)
                .filter(connection -> connection.enabled() && connection.proof() != Proof.BEARER)
                .map(connection -> at(connection, message));
    }

    private Heard at(BankConnection connection, RawMessage message) {
        BankFormat format = formats.get(connection.format());
        Arrival arrival = arrival(message);
        Voice voice = Voice.of(connection, connection.name(), message.address());
        if (!connection.admits(message.address(), message.certificate()))
            return turnAway(voice, format, arrival, "the address or the certificate is not one of this connection's");
        if (!genuineness.proved(connection, format, arrival))
            return turnAway(voice, format, arrival, "the secret or the signature is wrong, or its time is over");
        return taken(voice, format, arrival);
    }

    /** A message of somebody who has shown the token of an API client; empty if the client does not speak this format. */
    public Optional<Heard> withToken(long clientId, String username, String formatName, RawMessage message) {
        return speaking(clientId, formatName, message).map(connection -> {
            BankFormat format = formats.get(formatName);
            Arrival arrival = arrival(message);
            Voice voice = Voice.of(connection, username, message.address());
            if (!genuineness.checksumRight(connection, format, arrival))
                return turnAway(voice, format, arrival, "the checksum is wrong");
            return taken(voice, format, arrival);
        });
    }

    /** A message at an address that all connections of a format share: whose secret it was made with says who speaks. */
    public Heard bySecret(String formatName, RawMessage message) {
        BankFormat format = formats.get(formatName);
        Arrival arrival = arrival(message);
        for (BankConnection connection : connections.speaking(formatName))
            if (connection.admits(message.address(), message.certificate())
                    && genuineness.proved(connection, format, arrival))
                return taken(Voice.of(connection, connection.name(), message.address()), format, arrival);
        Voice nobody =
                new Voice("", OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), "", "", message.address());
        return turnAway(nobody, format, arrival, "no connection has the secret it was made with");
    }

    /** BIDV asks what a customer has to pay; empty if the client does not speak for BIDV. */
    public Optional<FormatAnswer> bills(long clientId, String username, String formatName, RawMessage message) {
        return speaking(clientId, formatName, message).map(connection -> {
            Optional<BidvQuestion> question = BidvQuestion.read(message.body());
            if (question.isEmpty()) return BidvAnswer.MISSING.plain();
            if (connections.secretsOf(connection.id()).stream().noneMatch(question.get()::madeWith))
                return BidvAnswer.CHECKSUM.plain();
            return bills.of(question.get(), Voice.of(connection, username, message.address()));
        });
    }

    private Optional<BankConnection> speaking(long clientId, String format, RawMessage message) {
        return ofClients
                .get(clientId, connections::ofClient)
                .filter(connection ->
                        connection.enabled() && connection.format().equals(format))
                .filter(connection -> connection.admits(message.address(), message.certificate()));
    }

    /** Twice if need be: whoever stood in the way of the first try, or a connection that broke, is often gone by then. */
    private Heard taken(Voice voice, BankFormat format, Arrival arrival) {
        try {
            return heard(format, intake.take(voice, format, arrival));
        } catch (RuntimeException first) {
            LOG.log(Level.WARNING, "a message of " + voice.sender() + " is taken once more", first);
        }
        try {
            return heard(format, intake.take(voice, format, arrival));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a message of " + voice.sender() + " could not be taken; it is kept", broken);
            return heard(format, mishap(voice, format, arrival));
        }
    }

    private Handled mishap(Voice voice, BankFormat format, Arrival arrival) {
        try {
            return mishaps.keep(voice, format, arrival);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "a message of " + voice.sender() + " could not be kept either", broken);
            return new Handled(Outcome.FAILED, "", Mishaps.REASON, "", false);
        }
    }

    private Heard turnAway(Voice voice, BankFormat format, Arrival arrival, String reason) {
        return heard(format, forgeries.turnAway(voice, format, arrival, reason));
    }

    private static Heard heard(BankFormat format, Handled handled) {
        return new Heard(format.answer(handled), handled);
    }

    private Arrival arrival(RawMessage message) {
        return new Arrival(message.body(), KeptHeaders.of(message.headers(), marks::of), marks::of, now.get());
    }
}
