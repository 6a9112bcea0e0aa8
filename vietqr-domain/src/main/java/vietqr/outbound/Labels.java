package vietqr.outbound;

import org.apache.hc.client5.http.HttpHostConnectException;

import javax.net.ssl.SSLException;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** One word for what kept us from an answer; people and statistics read it. */
final class Labels {
    private Labels() {}

    static String of(Exception failure) {
        if (failure instanceof Forbidden) return "FORBIDDEN";
        if (failure instanceof UnknownHostException) return "DNS";
        if (failure instanceof SSLException) return "TLS";
        if (failure instanceof HttpHostConnectException || failure instanceof ConnectException) return "REFUSED";
        return failure instanceof InterruptedIOException ? "TIMEOUT" : "IO";
    }
}
