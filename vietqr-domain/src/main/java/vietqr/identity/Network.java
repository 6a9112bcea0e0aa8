package vietqr.identity;

/** The part of an address that one attacker cannot cheaply change: all of an IPv4 address, the first 64 bits of an IPv6 one. */
public final class Network {
    private static final int IPV6_GROUPS = 8;
    private static final int NETWORK_GROUPS = 4;

    private Network() {}

    /** Anything that is not an IPv6 address comes back as it is. */
    public static String of(String address) {
        String bare = address.replace("[", "").replace("]", "").replaceFirst("%.*$", "");
        if (bare.indexOf(':') < 0) return bare;
        String lastIpv4 = bare.substring(bare.lastIndexOf(':') + 1);
        if (lastIpv4.indexOf('.') > 0) return lastIpv4;
        String[] halves = bare.split("::", 2);
        String[] head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        String[] tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        return network(head, tail);
    }

    private static String network(String[] head, String[] tail) {
        StringBuilder network = new StringBuilder();
        for (int group = 0; group < NETWORK_GROUPS; group++)
            network.append(group(head, tail, group)).append(':');
        return network.append(":/64").toString();
    }

    private static String group(String[] head, String[] tail, int index) {
        if (index < head.length) return head[index].replaceFirst("^0+(?=.)", "");
        int inTail = index - (IPV6_GROUPS - tail.length);
        return inTail < 0 ? "0" : tail[inTail].replaceFirst("^0+(?=.)", "");
    }
}
