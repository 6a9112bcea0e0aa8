package vietqr.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.settings.OutboundRules;
import vietqr.settings.Settings;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What may be called at all: the public Internet over https, and what the operator has listed. */
@ApplicationScoped
public class OutboundPolicy {
    private final OutboundRules rules;

    /** For the container's proxy only. */
    protected OutboundPolicy() {
        this.rules = null;
    }

    @Inject
    public OutboundPolicy(Settings settings) {
        this.rules = settings.outbound();
    }

    /**
     * What is wrong with an address as far as can be said without looking its name up; empty if nothing is. Asked when a
     * merchant names it, so that a mistake is seen at once: a name that is not listed itself has a port that is.
     */
    public Optional<Refusal> objection(String address) {
        WebAddress read = WebAddress.read(address);
        return objection(read).or(() -> portOfName(read.destination()));
    }

    /** What is wrong with it before its name is looked up for a call. A name in a listed network may have any port. */
    Optional<Refusal> objection(WebAddress read) {
        return read.refusal()
                .map(why -> why == Refusal.SCHEME && rules.plainHttp() ? Refusal.WEB_SCHEME : why)
                .or(() -> objection(read.destination()));
    }

    private Optional<Refusal> objection(Destination to) {
        if (!to.secure() && !rules.plainHttp()) return Optional.of(Refusal.SCHEME);
        if (rules.listed().names(to.host())) return Optional.empty();
        if (to.isAddress()) return objection(List.of(Literal.address(to.host())), to.port());
        if (!to.host().contains(".")) return Optional.of(Refusal.FORBIDDEN_ADDRESS);
        return rules.listed().blocks().isEmpty() ? portOfName(to) : Optional.empty();
    }

    private Optional<Refusal> portOfName(Destination to) {
        boolean listed = to.isAddress()
                || rules.listed().names(to.host())
                || rules.ports().contains(to.port());
        return listed ? Optional.empty() : Optional.of(Refusal.PORT);
    }

    /** What is wrong with calling a host that has these addresses: one that must not be called spoils all of them. */
    Optional<Refusal> objection(String host, List<InetAddress> addresses, int port) {
        return rules.listed().names(host) ? Optional.empty() : objection(addresses, port);
    }

    private Optional<Refusal> objection(List<InetAddress> addresses, int port) {
        boolean allListed = addresses.stream().allMatch(this::listed);
        if (addresses.stream().anyMatch(address -> SpecialAddresses.contain(address) && !listed(address)))
            return Optional.of(Refusal.FORBIDDEN_ADDRESS);
        return allListed || rules.ports().contains(port) ? Optional.empty() : Optional.of(Refusal.PORT);
    }

    private boolean listed(InetAddress address) {
        return rules.listed().contains(address.getAddress());
    }
}
