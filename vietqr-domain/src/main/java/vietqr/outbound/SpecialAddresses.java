package vietqr.outbound;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that are not public, from the IANA registries of special-purpose IPv4 and IPv6 addresses (RFC 6890 and those
 * that updated it), and those that carry an IPv4 address inside.
 */
final class SpecialAddresses {
    private static final List<Block> FOUR = Stream.of(
                    "0.0.0.0/8", // this network, unspecified
                    "10.0.0.0/8", // private
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8", // loopback
                    "169.254.0.0/16", // link-local, cloud metadata
                    "172.16.0.0/12", // private
                    "192.0.0.0/24", // protocol assignments
                    "192.0.2.0/24", // documentation
                    "192.31.196.0/24", // AS112
                    "192.52.193.0/24", // AMT
                    "192.88.99.0/24", // 6to4 relays
                    "192.168.0.0/16", // private
                    "192.175.48.0/24", // AS112
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4") // reserved, broadcast
            .map(Block::of)
            .toList();

    /** Of IPv6 only 2000::/3 is given out to the public; in it these are not. */
    private static final Block PUBLIC_SIX = Block.of("2000::/3");

    private static final List<Block> SIX = Stream.of(
                    "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "2620:4f:8000::/48", // AS112
                    "3ffe::/16", // 6bone, given back
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    private SpecialAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) return FOUR.stream().anyMatch(block -> block.contains(bytes));
        return !PUBLIC_SIX.contains(bytes) || SIX.stream().anyMatch(block -> block.contains(bytes));
    }

    private record Block(BigInteger prefix, int bits) {
        static Block of(String text) {
            String[] parts = text.split("/");
            byte[] bytes = Literal.address(parts[0]).getAddress();
            int bits = Integer.parseInt(parts[1]);
            return new Block(first(bytes, bits), bits);
        }

        boolean contains(byte[] address) {
            return first(address, bits).equals(prefix);
        }

        private static BigInteger first(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
