package vietqr.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses the gateway may call when a merchant names them.
 *
 * @param plainHttp whether {@code http://} will do
 * @param ports that may be called besides those of what is listed
 * @param listed receivers of the operator's own network, which are called although their addresses are not public
 */
public record OutboundRules(boolean plainHttp, Set<Integer> ports, Listed listed) {
    static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    private static final int MOST = 64;
    private static final String NAME = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*";

    public OutboundRules {
        ports = Set.copyOf(ports);
    }

    /** Ports, separated by commas; empty if one of them is none. */
    static Optional<Set<Integer>> ports(String text) {
        Set<Integer> ports = new HashSet<>();
        for (String part : text.split(",", MOST)) {
            if (!part.strip().matches("\\d{1,5}")) return Optional.empty();
            int port = Integer.parseInt(part.strip());
            if (port < 1 || port > 65_535) return Optional.empty();
            ports.add(port);
        }
        return Optional.of(ports);
    }

    /** Networks and names. */
    public record Listed(List<TrustedProxies.Block> blocks, Set<String> names) {
        static final Listed NOTHING = new Listed(List.of(), Set.of());
        static final Listed THIS_MACHINE = parse("127.0.0.0/8,::1,localhost").orElseThrow();

        public Listed {
            blocks = List.copyOf(blocks);
            names = Set.copyOf(names);
        }

        /** Addresses, networks and names, separated by commas; empty if one of them is none of these. */
        static Optional<Listed> parse(String text) {
            List<TrustedProxies.Block> blocks = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (String part : text.split(",", MOST)) {
                String one = part.strip().toLowerCase(Locale.ROOT);
                Optional<TrustedProxies.Block> block = TrustedProxies.Block.parse(one);
                block.ifPresent(blocks::add);
                if (block.isPresent()) continue;
                if (!one.matches(NAME) || one.matches("[\\d.]+") || one.length() > 253) return Optional.empty();
                names.add(one);
            }
            return Optional.of(new Listed(blocks, names));
        }

        /** Whether the name stands on the list; its addresses may then be any. */
        public boolean names(String host) {
            return names.contains(host.toLowerCase(Locale.ROOT));
        }

        /** Whether the address is within one of the networks on the list. */
        public boolean contains(byte[] address) {
            return blocks.stream().anyMatch(block -> block.contains(address));
        }
    }
}
