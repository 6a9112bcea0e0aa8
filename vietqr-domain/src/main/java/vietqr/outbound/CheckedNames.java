package vietqr.outbound;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives the HTTP client the addresses of a host, once for each connection and only if all of them may be called. What it
 * returns is what the client connects to, so a name that means something else a moment later changes nothing.
 */
final class CheckedNames implements DnsResolver {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final Names names;
    private final OutboundPolicy policy;
    private final ExecutorService lookups;

    CheckedNames(Names names, OutboundPolicy policy, ExecutorService lookups) {
        this.names = names;
        this.policy = policy;
        this.lookups = lookups;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetAddress> addresses = addresses(host);
        Optional<Refusal> objection = policy.objection(host, addresses, port);
        if (objection.isPresent()) throw new Forbidden(objection.get());
        return addresses.stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) {
        throw new UnsupportedOperationException("whether a host may be called depends on the port too");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private List<InetAddress> addresses(String host) throws UnknownHostException {
        if (Literal.isAddress(host)) return List.of(Literal.address(host));
        try {
            Future<List<InetAddress>> lookup = lookups.submit(() -> names.addresses(host));
            return lookup.get(WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RejectedExecutionException unknown) {
            throw new UnknownHostException(host);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }
}
