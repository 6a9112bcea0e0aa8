package vietqr.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vietqr.bank.Bank;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.bank.BankDirectory;
import vietqr.bank.NewConnection;
import vietqr.bank.Proof;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.Naming;
import vietqr.identity.ApiClient;
import vietqr.identity.ApiClients;
import vietqr.intake.ConnectionResult.Fault;
import vietqr.kernel.Ids;
import vietqr.merchant.Sight;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where people set up who may tell us of money. Whoever does not run the gateway sets up connections for their own merchants
 * only, at addresses of their own and in formats that name the account.
 */
@ApplicationScoped
@Transactional
public class ConnectionDesk {
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final BankConnections connections;
    private final BankFormats formats;
    private final BankDirectory banks;
    private final ApiClients clients;

    /** For the container's proxy only. */
    protected ConnectionDesk() {
        this(null, null, null, null);
    }

    @Inject
    ConnectionDesk(BankConnections connections, BankFormats formats, BankDirectory banks, ApiClients clients) {
        this.connections = connections;
        this.formats = formats;
        this.banks = banks;
        this.clients = clients;
    }

    public List<BankConnection> list(Sight sight) {
        return connections.list(sight.everything(), sight.merchantIds());
    }

    /** Empty as well for one of somebody else's. */
    public Optional<BankConnection> find(Sight sight, long connectionId) {
        return connections.find(connectionId).filter(found -> mayTouch(sight, found));
    }

    /** The formats this person may choose, by name; those that name terminals or bills are banks' business. */
    public List<BankFormat> formats(Sight sight) {
        return formats.all().stream()
                .filter(format -> sight.everything() || format.naming() == Naming.ACCOUNT)
                .toList();
    }

    public ConnectionResult open(ConnectionWish wish, Sight sight) {
        Optional<Fault> fault = fault(wish, sight);
        if (fault.isPresent()) return new ConnectionResult.Refused(fault.get());
        NewConnection checked = new NewConnection(
                Optional.empty(),
                wish.name(),
                wish.format(),
                wish.proof(),
                banks.find(wish.bank()).map(Bank::bin),
                wish.merchantId(),
                wish.serviceId(),
                wish.networks(),
                wish.certificate());
        return wish.proof() == Proof.BEARER ? withToken(wish, checked) : withAddress(wish, checked);
    }

    private ConnectionResult withAddress(ConnectionWish wish, NewConnection checked) {
        BankConnections.Opened opened = wish.secret().isBlank()
                ? connections.open(checked)
                : connections.open(checked, wish.secret().strip());
        return new ConnectionResult.Opened(opened.connection(), "", opened.secret());
    }

    private ConnectionResult withToken(ConnectionWish wish, NewConnection checked) {
        String username =
                "bank-" + Long.toString(Ids.next(), Character.MAX_RADIX).toLowerCase(Locale.ROOT);
        String secret = connections.drawn();
        ApiClient client = clients.add(username, ApiClient.Kind.BANK, secret);
        BankConnection connection = connections.add(client.id(), checked);
        if (!wish.secret().isBlank()) connections.keep(connection, wish.secret().strip());
        return new ConnectionResult.Opened(connection, username, secret);
    }

    private Optional<Fault> fault(ConnectionWish wish, Sight sight) {
        Optional<BankFormat> format = formats(sight).stream()
                .filter(known -> known.name().equals(wish.format()))
                .findFirst();
        if (wish.name().isBlank() || wish.name().strip().length() > 100) return Optional.of(Fault.NAME);
        if (format.isEmpty()) return Optional.of(Fault.FORMAT);
        if (!mayProve(format.get(), wish.proof(), sight)) return Optional.of(Fault.PROOF);
        if (!wish.bank().isBlank() && banks.find(wish.bank()).isEmpty()) return Optional.of(Fault.BANK);
        if (!maySpeakFor(sight, wish.merchantId())) return Optional.of(Fault.MERCHANT);
        if (wish.serviceId().strip().length() > 100) return Optional.of(Fault.SERVICE);
        Optional<Fault> place = faultInPlace(wish.networks(), wish.certificate());
        if (place.isPresent()) return place;
        boolean needed = wish.proof() == Proof.BEARER && format.get().seals().containsKey(Proof.BODY);
        boolean right = wish.secret().isBlank() ? !needed : BankConnections.isSecret(wish.secret());
        return right ? Optional.empty() : Optional.of(Fault.SECRET);
    }

    private static boolean mayProve(BankFormat format, Proof proof, Sight sight) {
        if (proof == Proof.BEARER) return sight.everything();
        return proof != null && format.seals().containsKey(proof);
    }

    private static boolean maySpeakFor(Sight sight, OptionalLong merchantId) {
        return merchantId.isPresent() ? sight.covers(merchantId.getAsLong()) : sight.everything();
    }

    /** Whether it has secrets of its own; one that shows a token has them only for checksums. */
    public boolean hasSecrets(BankConnection connection) {
        boolean checksums = formats.get(connection.format()).seals().containsKey(Proof.BODY);
        return connection.proof() != Proof.BEARER || checksums;
    }

    /**
     * The new secret; the one before stays good for the overlap, at most 30 days. Empty if this person may not, or the chosen
     * one is no secret.
     *
     * @param chosen by the other side; blank for one that is drawn
     */
    public Optional<String> rotate(Sight sight, long connectionId, Duration overlap, String chosen) {
        if (!chosen.isBlank() && !BankConnections.isSecret(chosen)) return Optional.empty();
        Duration kept = overlap.compareTo(LONGEST_OVERLAP) > 0 || overlap.isNegative() ? LONGEST_OVERLAP : overlap;
        Optional<String> secret = chosen.isBlank() ? Optional.empty() : Optional.of(chosen.strip());
        return find(sight, connectionId)
                .filter(this::hasSecrets)
                .map(found -> connections.rotate(connectionId, kept, secret));
    }

    /** The API client whose token it shows, if this person may change its secret. */
    public Optional<ApiClient> client(Sight sight, long connectionId) {
        if (!sight.everything()) return Optional.empty();
        return find(sight, connectionId)
                .filter(found ->
                        found.proof() == Proof.BEARER && found.clientId().isPresent())
                .flatMap(found -> clients.find(found.clientId().getAsLong()));
    }

    /** A new secret for taking tokens; the one before stays good for the overlap, at most 30 days. Empty if this person may not. */
    public Optional<String> renewClient(Sight sight, long connectionId, Duration overlap) {
        return client(sight, connectionId).map(client -> clients.renew(client.id(), overlap));
    }

    /** Binds it to addresses and a client certificate, or tells what is wrong with them; does nothing for somebody else's. */
    public Optional<Fault> bind(Sight sight, long connectionId, String networks, String certificate) {
        Optional<Fault> fault = faultInPlace(networks, certificate);
        if (fault.isEmpty())
            find(sight, connectionId).ifPresent(found -> connections.bind(connectionId, networks, certificate));
        return fault;
    }

    private static Optional<Fault> faultInPlace(String networks, String certificate) {
        if (!NewConnection.areNetworks(networks)) return Optional.of(Fault.NETWORKS);
        return NewConnection.isFingerprint(certificate) ? Optional.empty() : Optional.of(Fault.CERTIFICATE);
    }

    /** Does nothing for one of somebody else's. */
    public void enable(Sight sight, long connectionId, boolean on) {
        find(sight, connectionId).ifPresent(found -> connections.enable(connectionId, on));
    }

    private static boolean mayTouch(Sight sight, BankConnection connection) {
        return sight.everything()
                || connection.merchantId().isPresent()
                        && sight.covers(connection.merchantId().getAsLong());
    }
}
