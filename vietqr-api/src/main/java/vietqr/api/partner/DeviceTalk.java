package vietqr.api.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import vietqr.api.mqtt.Conversation;
import vietqr.api.mqtt.Topics;
import vietqr.api.problem.RecordWriter;
import vietqr.api.problem.StatusBody;
import vietqr.bank.BankAccount;
import vietqr.device.CashReports;
import vietqr.device.DeviceLogin;
import vietqr.device.Logins;
import vietqr.kernel.ErrorCode;
import vietqr.kernel.Fields;
import vietqr.merchant.Terminal;
import vietqr.payment.AccountsInReach;
import vietqr.settings.Settings;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The public API as devices speak it by MQTT (wire reference, section 12): the same doors as by HTTP, and answers of the same words on the
 * device's own topics.
 */
@ApplicationScoped
public class DeviceTalk implements Conversation {
    private static final Logger LOG = System.getLogger(DeviceTalk.class.getName());

    private final CodeDoor codes;
    private final OrderDoor orders;
    private final RefundDoor refunds;
    private final TrialDoor trials;
    private final BoxDoor boxDoor;
    private final DeviceOnce once;
    private final CashReports cash;
    private final Logins logins;
    private final AccountsInReach accounts;
    private final Settings settings;

    /** For the container's proxy only. */
    protected DeviceTalk() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DeviceTalk(
            CodeDoor codes,
            OrderDoor orders,
            RefundDoor refunds,
            TrialDoor trials,
            BoxDoor boxDoor,
            DeviceOnce once,
            CashReports cash,
            Logins logins,
            AccountsInReach accounts,
            Settings settings) {
        this.codes = codes;
        this.orders = orders;
        this.refunds = refunds;
        this.trials = trials;
        this.boxDoor = boxDoor;
        this.once = once;
        this.cash = cash;
        this.logins = logins;
        this.accounts = accounts;
        this.settings = settings;
    }

    @Override
    public void listens(DeviceLogin device, Reply reply) {
        boxDoor.standing(device).ifPresent(body -> reply.say(reply.frames(), body));
    }

    @Override
    public void heard(Saying saying, Reply reply) {
        DeviceLogin device = saying.device();
        String topic = saying.topic();
        if (topic.equals(Topics.HANDLE_BOX)) {
            boxDoor.register(device, saying.payload(), reply);
        } else if (topic.startsWith(Topics.REQUEST)) {
            reply.say(Topics.RESPONSE + device.topic(), generate(saying));
        } else if (topic.startsWith(Topics.REQUEST_STATUS)) {
            reply.say(Topics.RESPONSE_STATUS + device.topic(), json(check(device, saying.payload())));
        } else if (topic.equals(Topics.TEST_CALLBACK)) {
            reply.say(Topics.TEST_CALLBACK_RESPONSE, inWords(pay(device, saying.payload())));
        } else if (topic.startsWith(Topics.REFUND_REQUEST)) {
            refund(device, saying.payload(), reply);
        } else {
            LOG.log(Level.INFO, "{0} reports cash on {1}", device.name(), topic);
            once.report(saying, () -> cash.keep(device, topic, new String(saying.payload(), StandardCharsets.UTF_8)));
        }
    }

    /** At its own terminal, whatever it calls that. */
    private String generate(Saying saying) {
        DeviceLogin device = saying.device();
        Optional<Terminal> terminal = logins.terminalOf(device);
        Optional<QrRequest> asked = Fields.parse(saying.payload()).flatMap(QrRequest::of);
        if (terminal.isEmpty() || asked.isEmpty()) return json(StatusBody.refused(ErrorCode.E46));
        String named = asked.get().echo().terminalCode();
        boolean own = named == null || named.equals(terminal.get().code()) || named.equals(device.topic());
        if (!own) return json(StatusBody.refused(ErrorCode.E152));
        QrRequest here = asked.get().at(terminal.get().code());
        return once.code(
                saying, here.echo().orderId(), () -> codes.generate(device.merchantId(), Optional.of(here), false));
    }

    /** The checksum is made with the holder of the account here (wire reference, section 14). */
    private Response check(DeviceLogin device, byte[] body) {
        Optional<Fields> given = Fields.parse(body);
        if (given.isEmpty()) return StatusBody.refused(ErrorCode.E46);
        String sum = given.get().text("checkSum");
        return orders.check(
                device.merchantId(), given.get(), number -> accounts.of(device.merchantId(), number).stream()
                        .map(BankAccount::holder)
                        .anyMatch(holder -> CheckSum.matches(sum, number, holder)));
    }

    private Response pay(DeviceLogin device, byte[] body) {
        if (settings.production()) return StatusBody.refused(ErrorCode.E75);
        return Fields.parse(body)
                .map(given -> trials.pay(new TrialDoor.Payer(device.merchantId(), device.name(), "mqtt"), given))
                .orElseGet(() -> StatusBody.refused(ErrorCode.E46));
    }

    private void refund(DeviceLogin device, byte[] body, Reply reply) {
        String sum = Fields.parse(body).map(given -> given.text("checkSum")).orElse("");
        reply.say(Topics.REFUND_RESPONSE + sum, json(refunds.refund(device, body)));
    }

    static String json(Response answer) {
        return RecordWriter.json(answer.getEntity()).toString();
    }

    /** Failures of the test carry text instead of codes. */
    private static String inWords(Response answer) {
        StatusBody body = (StatusBody) answer.getEntity();
        String words = Arrays.stream(ErrorCode.values())
                .filter(code -> code.name().equals(body.message()))
                .map(ErrorCode::meaning)
                .findFirst()
                .orElse(body.message());
        return RecordWriter.json(new StatusBody(body.status(), words)).toString();
    }
}
