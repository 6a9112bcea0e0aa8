package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.airing.Screens;
import vietqr.api.problem.StatusBody;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Vnd;
import vietqr.merchant.Merchants;
import vietqr.payment.IssueCommand;
import vietqr.payment.IssueResult;
import vietqr.payment.IssueResult.Issued;
import vietqr.payment.Issuing;
import vietqr.payment.PaymentKind;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Standing;
import vietqr.payment.StandingCommand;
import vietqr.settings.Settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** Makes codes, whether they are asked for by HTTP or by a device (wire reference, section 2). */
@ApplicationScoped
class CodeDoor {
    private static final Pattern BOX = Pattern.compile("VVB\\d{6}");

    private final Issuing issuing;
    private final Standing standing;
    private final Boxes boxes;
    private final Screens screens;
    private final Merchants merchants;
    private final Settings settings;

    /** For the container's proxy only. */
    protected CodeDoor() {
        this(null, null, null, null, null, null);
    }

    @Inject
    CodeDoor(Issuing issuing, Standing standing, Boxes boxes, Screens screens, Merchants merchants, Settings settings) {
        this.issuing = issuing;
        this.standing = standing;
        this.boxes = boxes;
        this.screens = screens;
        this.merchants = merchants;
        this.settings = settings;
    }

    /** @param asked empty if it could not be read */
    Response generate(long merchantId, Optional<QrRequest> asked, boolean merchantQr) {
        if (asked.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        if (!asked.get().echo().keepable()) return StatusBody.refused(ErrorCode.E34);
        Optional<Box> box = boxNamed(asked.get(), merchantId);
        QrRequest request = box.flatMap(boxes::terminalOf)
                .map(terminal -> asked.get().at(terminal.code()))
                .orElse(asked.get());
        return request.kind() == PaymentKind.DYNAMIC
                ? dynamic(request.dynamic(merchantId, merchantQr), box)
                : standing(request.standing(merchantId, merchantQr));
    }

    /** The box that is named as the point of sale below the terminal, if it is one of the merchant's that is bound. */
    private Optional<Box> boxNamed(QrRequest asked, long merchantId) {
        String code = asked.echo().subTerminalCode().strip();
        if (!BOX.matcher(code).matches()) return Optional.empty();
        return boxes.byCode(code)
                .filter(box -> box.terminalId().isPresent() && merchants.reaches(merchantId, box.merchantId()));
    }

    private Response dynamic(Optional<IssueCommand> command, Optional<Box> box) {
        if (command.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        IssueResult result = issuing.issue(command.get());
        if (result instanceof IssueResult.Rejected rejected) return StatusBody.refused(rejected.code());
        Issued issued = (Issued) result;
        issued.request().ifPresent(request -> box.ifPresent(screen -> screens.show(screen, request)));
        String refId = issued.request().map(PaymentRequest::transactionRefId).orElse(null);
        return Response.ok(QrAnswer.of(
                        command.get().payee(),
                        command.get().amount(),
                        command.get().echo(),
                        issued,
                        refId,
                        settings.publicUrl()))
                .build();
    }

    private Response standing(Optional<StandingCommand> command) {
        if (command.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        IssueResult result = standing.issue(command.get());
        if (result instanceof IssueResult.Rejected rejected) return StatusBody.refused(rejected.code());
        Vnd amount = command.get().kind() == PaymentKind.STATIC
                ? Vnd.ZERO
                : command.get().amount();
        return Response.ok(QrAnswer.of(
                        command.get().payee(), amount, command.get().echo(), (Issued) result, "", settings.publicUrl()))
                .build();
    }
}
