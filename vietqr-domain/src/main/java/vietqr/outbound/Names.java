package vietqr.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up; tests put a name server of their own in its place. */
interface Names {
    /** All addresses of the name, at least one. May block for as long as the system's resolver does. */
    List<InetAddress> addresses(String name) throws UnknownHostException;
}
