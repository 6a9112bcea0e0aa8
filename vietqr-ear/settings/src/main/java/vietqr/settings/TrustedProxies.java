package vietqr.settings;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The machines whose {@code X-Forwarded-For} is believed: addresses and networks such as {@code 10.0.0.0/8}. */
public record TrustedProxies(List<Block> blocks) {
    private static final int MOST = 64;

    public TrustedProxies {
        blocks = List.copyOf(blocks);
    }

    /** Addresses and networks, separated by commas; empty if one of them is neither. */
    public static Optional<TrustedProxies> parse(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String part : text.split(",", MOST)) {
            Optional<Block> block = Block.parse(part.strip());
            if (block.isEmpty()) return Optional.empty();
            blocks.add(block.get());
        }
        return Optional.of(new TrustedProxies(blocks));
    }

    /** Whether the address is one of them; false for what is no address. */
    public boolean contains(String address) {
        return address(address)
                .filter(bytes -> blocks.stream().anyMatch(block -> block.contains(bytes)))
                .isPresent();
    }

    /** Whether the text is an IPv4 or IPv6 address, and not a name. */
    public static boolean isAddress(String text) {
        return address(text).isPresent();
    }

    private static Optional<byte[]> address(String text) {
        boolean literal = text.matches("\\d{1,3}(\\.\\d{1,3}){3}") || text.matches("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
        if (!literal || text.length() > 45) return Optional.empty();
        try {
            return Optional.of(InetAddress.getByName(text).getAddress());
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /**
     * All addresses that begin with the same bits.
     *
     * @param length of an address, in bits
     * @param prefix the bits they share, as a number
     */
    public record Block(int length, int bits, BigInteger prefix) {
        static Optional<Block> parse(String text) {
            String[] parts = text.split("/", 2);
            Optional<byte[]> network = address(parts[0]);
            if (network.isEmpty() || parts.length == 2 && !parts[1].matches("\\d{1,3}")) return Optional.empty();
            int length = network.get().length * Byte.SIZE;
            int bits = parts.length == 1 ? length : Integer.parseInt(parts[1]);
            return bits > length ? Optional.empty() : Optional.of(new Block(length, bits, first(network.get(), bits)));
        }

        boolean contains(byte[] address) {
            return address.length * Byte.SIZE == length && first(address, bits).equals(prefix);
        }

        private static BigInteger first(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }
}
