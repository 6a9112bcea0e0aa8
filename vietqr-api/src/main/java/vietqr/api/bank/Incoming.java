package vietqr.api.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vietqr.dialect.BankFormats;
import vietqr.dialect.FormatAnswer;
import vietqr.dialect.KeptHeaders;
import vietqr.intake.RawMessage;
import vietqr.kernel.ClientAddress;
import vietqr.settings.Settings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Takes what the room of intake has to know out of a request, and puts its answer into a response. */
@ApplicationScoped
public class Incoming {
    private final ClientAddress address;
    private final Settings settings;
    private final BankFormats formats;

    /** For the container's proxy only. */
    protected Incoming() {
        this(null, null, null);
    }

    @Inject
    public Incoming(ClientAddress address, Settings settings, BankFormats formats) {
        this.address = address;
        this.settings = settings;
        this.formats = formats;
    }

    RawMessage message(HttpServletRequest request, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KeptHeaders.names())
            Optional.ofNullable(request.getHeader(name)).ifPresent(value -> headers.put(name, value));
        return new RawMessage(address.of(request), headers, certificate(request), body == null ? new byte[0] : body);
    }

    /** Only a trusted proxy's word is taken for which certificate was shown to it. */
    private String certificate(HttpServletRequest request) {
        return settings.clientCertHeader()
                .filter(header -> settings.trustedProxies().contains(request.getRemoteAddr()))
                .map(request::getHeader)
                .orElse("");
    }

    /** To whoever has a good token and no connection that speaks this format. */
    Response forbidden(String format) {
        return response(formats.get(format).forbidden());
    }

    static Response response(FormatAnswer answer) {
        return Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
