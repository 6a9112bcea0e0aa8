package vietqr.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Addresses written out. Only the plain forms are read: four decimal numbers without leading zeros, and IPv6 without a zone
 * and without an IPv4 address inside. All others (octal, hexadecimal, fewer parts) are read differently by different programs.
 */
final class Literal {
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-f:]*:[0-9a-f:]*");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    private Literal() {}

    static boolean isAddress(String host) {
        return FOUR.matcher(host).matches() || isSix(host);
    }

    /** Whether the text is an IPv6 address and means one; {@code ::ffff:7f00:1} means an IPv4 address. */
    static boolean isSix(String host) {
        return host.length() <= 39 && SIX.matcher(host).matches() && parsed(host) instanceof Inet6Address;
    }

    /** Whether some reader would take the name for an IPv4 address, because its last label is a number. */
    static boolean endsInNumber(String name) {
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    /** @throws IllegalArgumentException unless {@link #isAddress} */
    static InetAddress address(String host) {
        InetAddress address = isAddress(host) ? parsed(host) : null;
        if (address == null) throw new IllegalArgumentException("no address: " + host);
        return address;
    }

    private static InetAddress parsed(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
