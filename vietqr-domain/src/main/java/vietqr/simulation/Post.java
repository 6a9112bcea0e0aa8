package vietqr.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.Proof;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.FormatAnswer;
import vietqr.dialect.Letter;
import vietqr.dialect.Seal;
import vietqr.dialect.Transfer;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.identity.Tokens;
import vietqr.intake.Heard;
import vietqr.intake.RawMessage;
import vietqr.intake.Reception;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Now;

import java.time.Instant;
import java.util.Optional;

/**
 * Writes a message as a connection's sender would, proves it with the connection's true secret, or with a wrong one, and
 * hands it in at the door where everything from outside comes in.
 */
@ApplicationScoped
class Post {
    private static final String NOBODY = "{\"status\":\"FAILED\",\"message\":\"" + ErrorCode.E74 + "\"}";
    private static final int FORBIDDEN = 403;
    private static final String HEADER = "Authorization";
    private static final String BEARER = "Bearer ";

    private final BankConnections connections;
    private final BankFormats formats;
    private final ApiClients clients;
    private final Tokens tokens;
    private final Reception reception;
    private final Now now;

    /** For the container's proxy only. */
    protected Post() {
        this(null, null, null, null, null, null);
    }

    @Inject
    Post(
            BankConnections connections,
            BankFormats formats,
            ApiClients clients,
            Tokens tokens,
            Reception reception,
            Now now) {
        this.connections = connections;
        this.formats = formats;
        this.clients = clients;
        this.tokens = tokens;
        this.reception = reception;
        this.now = now;
    }

    SentMessage send(int number, Transfer transfer, BankConnection connection, boolean forged) {
        BankFormat format = formats.get(connection.format());
        Instant at = now.get();
        Letter plain = format.write(transfer).with("User-Agent", "vietqr-simulator");
        Letter letter = proved(sealed(plain, format, connection, at, forged), format, connection, forged);
        Optional<Heard> heard = handIn(letter, connection);
        FormatAnswer answer = heard.map(Heard::answer).orElse(new FormatAnswer(FORBIDDEN, "", NOBODY));
        boolean token = connection.proof() == Proof.BEARER;
        return new SentMessage(
                number,
                at,
                token ? format.path() : "/vqr/hooks/" + connection.reference(),
                letter,
                answer.status(),
                answer.code(),
                answer.body(),
                heard.map(known -> known.handled().outcome()),
                heard.filter(known -> known.handled().repeated()).isPresent(),
                heard.map(known -> known.handled().reference()).orElse(""));
    }

    /** With a secret, if the connection has one; beside a token only where the body wants it. */
    private Letter sealed(Letter letter, BankFormat format, BankConnection connection, Instant at, boolean forged) {
        Proof proof = connection.proof() == Proof.BEARER ? Proof.BODY : connection.proof();
        Seal seal = format.seals().get(proof);
        if (seal == null) return letter;
        String secret =
                connections.secretsOf(connection.id()).stream().findFirst().orElse("");
        return seal.on(letter, forged || secret.isEmpty() ? connections.drawn() : secret, at);
    }

    private Letter proved(Letter letter, BankFormat format, BankConnection connection, boolean forged) {
        if (connection.proof() != Proof.BEARER) return letter;
        ApiClient client = clients.find(connection.clientId().orElseThrow()).orElseThrow();
        boolean wrong = forged && !format.seals().containsKey(Proof.BODY);
        String token = tokens.issue(client);
        return letter.with(HEADER, BEARER + (wrong ? token.substring(0, token.lastIndexOf('.') + 1) : token));
    }

    private Optional<Heard> handIn(Letter letter, BankConnection connection) {
        RawMessage message =
                new RawMessage(address(connection), letter.headers(), connection.certificate(), letter.body());
        if (connection.proof() != Proof.BEARER) return reception.atAddress(connection.reference(), message);
        return tokens.read(letter.headers().get(HEADER).substring(BEARER.length()))
                .flatMap(clients::bearing)
                .filter(client -> client.kind() == ApiClient.Kind.BANK)
                .flatMap(client -> reception.withToken(client.id(), client.username(), connection.format(), message));
    }

    /** One from which the connection may be called. */
    private static String address(BankConnection connection) {
        String first = connection.networks().split(",")[0].split("/")[0].strip();
        return first.isEmpty() ? "127.0.0.1" : first;
    }
}
