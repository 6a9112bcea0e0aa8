package vietqr.outbound;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

import java.security.GeneralSecurityException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The HTTP clients and their threads: one client that checks certificates and one that does not, with pools apart. */
record Clients(
        CloseableHttpClient checking,
        CloseableHttpClient trusting,
        ScheduledExecutorService deadlines,
        ExecutorService lookups) {
    private static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(5);
    private static final Timeout SILENT_FOR = Timeout.ofSeconds(30);
    private static final int MOST_CONNECTIONS = 256;
    private static final int MOST_LOOKUPS = 64;

    static Clients open(OutboundPolicy policy, Names names) {
        ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1, threads("outbound-deadline"));
        deadlines.setRemoveOnCancelPolicy(true);
        ExecutorService lookups = new ThreadPoolExecutor(
                0, MOST_LOOKUPS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), threads("outbound-lookup"));
        CheckedNames checked = new CheckedNames(names, policy, lookups);
        return new Clients(
                client(checked, new DefaultClientTlsStrategy(SSLContexts.createSystemDefault())),
                client(checked, trustingAll()),
                deadlines,
                lookups);
    }

    CloseableHttpClient client(boolean verified) {
        return verified ? checking : trusting;
    }

    void close() {
        checking.close(CloseMode.IMMEDIATE);
        trusting.close(CloseMode.IMMEDIATE);
        deadlines.shutdownNow();
        lookups.shutdownNow();
    }

    private static CloseableHttpClient client(CheckedNames names, TlsSocketStrategy tls) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setTlsSocketStrategy(tls)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setSoTimeout(SILENT_FOR).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_WITHIN)
                                .setSocketTimeout(SILENT_FOR)
                                .setTimeToLive(TimeValue.ofSeconds(30))
                                .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setHandshakeTimeout(CONNECT_WITHIN)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT_WITHIN)
                        .setResponseTimeout(SILENT_FOR)
                        .build())
                .setUserAgent("vietqr-gateway")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
    }

    /** For receivers whose merchant has said that their certificate need not be good. */
    private static TlsSocketStrategy trustingAll() {
        try {
            var any = SSLContexts.custom()
                    .loadTrustMaterial(null, (chain, type) -> true)
                    .build();
            return new DefaultClientTlsStrategy(any, NoopHostnameVerifier.INSTANCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS is not available", e);
        }
    }

    private static ThreadFactory threads(String name) {
        return work -> {
            Thread thread = Executors.defaultThreadFactory().newThread(work);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
