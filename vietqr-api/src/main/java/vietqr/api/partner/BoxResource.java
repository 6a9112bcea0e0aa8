package vietqr.api.partner;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vietqr.airing.Screens;
import vietqr.api.problem.StatusBody;
import vietqr.api.security.Caller;
import vietqr.api.security.Secured;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.MacAddress;
import vietqr.identity.ApiClient;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;

import java.util.Optional;
import java.util.function.BiPredicate;

/** Lets a partner's system enter its QR boxes, bind them and have them show codes (wire reference, section 12.1). */
@Path("/api/tid")
@Secured(ApiClient.Kind.PARTNER)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class BoxResource {
    private final Boxes boxes;
    private final Screens screens;
    private final Merchants merchants;
    private final Caller caller;

    /** For the runtime only. */
    protected BoxResource() {
        this(null, null, null, null);
    }

    @Inject
    public BoxResource(Boxes boxes, Screens screens, Merchants merchants, Caller caller) {
        this.boxes = boxes;
        this.screens = screens;
        this.merchants = merchants;
        this.caller = caller;
    }

    /** What a box is known by. */
    public record Known(String qrCertificate, String boxId, String boxCode) {
        static Known of(Box box) {
            return new Known(box.certificate(), box.boxId(), box.code());
        }
    }

    /** @param terminalCode {@code ""}, as the name, while it is bound to none */
    public record Info(
            String boxCode,
            String macAddr,
            String terminalCode,
            String terminalName,
            String serialNumber,
            String firmware) {
        static Info of(Box box, Optional<Terminal> terminal) {
            return new Info(
                    box.code(),
                    box.mac().toString(),
                    terminal.map(Terminal::code).orElse(""),
                    terminal.map(Terminal::name).orElse(""),
                    box.serial(),
                    box.firmware());
        }
    }

    /** @param transactionReceiveId by which the box knows it, and {@code cancel-qr} takes it away */
    public record OnScreen(String qrCode, String amount, String transactionReceiveId, String transactionRefId) {}

    @POST
    @Path("/sync-box")
    @Operation(
            summary = "Enter a QR box",
            description =
                    "By its macAddr. A known one is answered alike; E46 for another merchant's, or no such address.")
    public Response enter(byte[] body) {
        if (caller.merchantId().isEmpty()) return StatusBody.refused(ErrorCode.E104);
        return Fields.parse(body)
                .flatMap(given -> MacAddress.read(given.text("macAddr")))
                .flatMap(mac -> boxes.enter(caller.merchantId().getAsLong(), mac))
                .map(box -> Response.ok(Known.of(box)).build())
                .orElseGet(() -> StatusBody.refused(ErrorCode.E46));
    }

    @GET
    @Path("/info/{boxCode}")
    @Operation(summary = "Look at a QR box", description = "Where it stands; E163 if there is no such box.")
    public Response info(@PathParam("boxCode") String code) {
        return mine(code)
                .map(box -> Response.ok(Info.of(box, boxes.terminalOf(box))).build())
                .orElseGet(() -> StatusBody.refused(ErrorCode.E163));
    }

    @POST
    @Path("/active-box")
    @Operation(
            summary = "Bind a QR box to a terminal",
            description =
                    "boxCode and terminalCode. E163 for an unknown box, E152 for a terminal its merchant does not have.")
    public Response bind(byte[] body) {
        return done(
                body,
                (box, given) -> boxes.bind(box.id(), given.text("terminalCode").strip()),
                ErrorCode.E152);
    }

    @POST
    @Path("/dynamic-qr")
    @Operation(
            summary = "Have a QR box show a code",
            description =
                    "boxCode, amount, content and, if wanted, orderId: asks for the payment at the box's terminal.")
    public Response show(byte[] body) {
        Optional<Fields> given = Fields.parse(body);
        Optional<Vnd> amount = given.flatMap(fields -> fields.whole("amount"))
                .filter(dong -> dong > 0)
                .map(Vnd::of);
        if (amount.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Box> box = named(given.get());
        if (box.isEmpty()) return StatusBody.refused(ErrorCode.E163);
        Screens.Shown shown = screens.ask(
                box.get().id(),
                amount.get(),
                given.get().text("content"),
                given.get().text("orderId"));
        if (shown instanceof Screens.Shown.Refused refused) return StatusBody.refused(refused.code());
        var request = ((Screens.Shown.Code) shown).request();
        return Response.ok(new OnScreen(
                        request.payload(),
                        request.amount().toString(),
                        request.reference(),
                        request.transactionRefId()))
                .build();
    }

    @POST
    @Path("/cancel-qr")
    @Operation(
            summary = "Have a QR box take a code away",
            description =
                    "boxCode and transactionReceiveId. The payment can be made as before; E97 if the box does not show it.")
    public Response clear(byte[] body) {
        return done(
                body,
                (box, given) ->
                        screens.clear(box, given.text("transactionReceiveId").strip()),
                ErrorCode.E97);
    }

    /** With the box that the body names, if there is one. */
    private Response done(byte[] body, BiPredicate<Box, Fields> deed, ErrorCode otherwise) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        Optional<Box> box = named(given.get());
        if (box.isEmpty()) return StatusBody.refused(ErrorCode.E163);
        return deed.test(box.get(), given.get())
                ? Response.ok(StatusBody.SUCCESS).build()
                : StatusBody.refused(otherwise);
    }

    /** By its code, or by the id it listens by. */
    private Optional<Box> named(Fields given) {
        return given.has("boxId")
                ? boxes.byBoxId(given.text("boxId").strip()).filter(this::isMine)
                : mine(given.text("boxCode").strip());
    }

    private Optional<Box> mine(String code) {
        return boxes.byCode(code).filter(this::isMine);
    }

    private boolean isMine(Box box) {
        return caller.merchantId().isPresent()
                && merchants.reaches(caller.merchantId().getAsLong(), box.merchantId());
    }
}
