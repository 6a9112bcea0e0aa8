package vietqr.api.bank;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankConnection;
import vietqr.bank.BankConnections;
import vietqr.dialect.BankFormat;
import vietqr.dialect.BankFormats;
import vietqr.dialect.BidvPayment;
import vietqr.dialect.FormatAnswer;
import vietqr.dialect.GenericFeed;
import vietqr.dialect.Handled;
import vietqr.dialect.MbBalanceChange;
import vietqr.dialect.MbMerchantQr;
import vietqr.dialect.Outcome;
import vietqr.dialect.Reading;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a bank in its own form that its message was not even read, because it is too long, packed otherwise than we unpack,
 * or never finished, and that we failed. Whoever asks too much, or at an address that is none, is told so in the form of the
 * public API: nothing is looked up for them.
 */
@Provider
@Priority(BankShape.LAST)
public class BankShape implements ContainerResponseFilter {
    /** Answers pass the filters with higher numbers first. */
    static final int LAST = 1;

    /** No connection has the address, or whoever calls asks too much. */
    private static final Set<Integer> OURS = Set.of(404, 429);

    private static final String HOOKS = "hooks/";
    private static final Map<String, String> DOORS = Map.of(
            "bank/api/transaction-sync", MbBalanceChange.NAME,
            "api/transaction-mms", MbMerchantQr.NAME,
            "api/bidv/getbill", BidvPayment.NAME,
            "api/bidv/paybill", BidvPayment.NAME,
            "api/transaction/rpa-sync", GenericFeed.NAME);

    private final BankFormats formats;
    private final BankConnections connections;

    /** For the runtime only. */
    protected BankShape() {
        this(null, null);
    }

    @Inject
    public BankShape(BankFormats formats, BankConnections connections) {
        this.formats = formats;
        this.connections = connections;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof StatusBody) || OURS.contains(response.getStatus())) return;
        format(request.getUriInfo().getPath()).ifPresent(format -> {
            FormatAnswer answer = answer(format, response.getStatus());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        });
    }

    /** @param path below the context, with or without the slash before it */
    private Optional<BankFormat> format(String path) {
        String bare = path.startsWith("/") ? path.substring(1) : path;
        Optional<String> name = bare.startsWith(HOOKS)
                ? connections.byReference(bare.substring(HOOKS.length())).map(BankConnection::format)
                : Optional.ofNullable(DOORS.get(bare));
        return name.map(formats::get);
    }

    static FormatAnswer answer(BankFormat format, int status) {
        if (status >= 500) return format.answer(new Handled(Outcome.FAILED, "", "Send it again later", "", false));
        String code = format.read(new byte[0]) instanceof Reading.Refused empty ? empty.code() : "";
        return format.answer(new Handled(Outcome.UNREADABLE, code, words(status), "", false));
    }

    private static String words(int status) {
        return switch (status) {
            case 405 -> "Send it by POST";
            case 413 -> "The body is larger than we read";
            case 415 -> "The body is packed otherwise than by gzip";
            default -> "The request cannot be read";
        };
    }
}
