package vietqr.airing;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.cashier.Choosing;
import vietqr.cashier.QuietHours;
import vietqr.cashier.Speaking;
import vietqr.device.Box;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Now;
import vietqr.merchant.Certificates;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.payment.PaymentChanged;
import vietqr.payment.PaymentRequest;
import vietqr.payment.PaymentState;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.time.LocalTime;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which devices are owed what for money that moves, in the words of the wire. */
class OwingTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final Now NOW = new Now();

    private final AiringScene scene = new AiringScene(DATABASE, NOW);
    private final Terminal terminal = scene.terminal("SHOP01");
    private final PaymentRequest request = scene.shop.asks("ORDER1", "SHOP01");

    @Test
    void aMachineIsToldOfItsTerminalsPaymentWithADecimalAmount() {
        scene.machineAt(terminal);
        scene.moneyMoves("C", 150_000, request.content());

        Frame frame = only(Addressee.terminal(terminal.id()));
        assertThat(frame.body()).contains("\"amount\":150000.0,");
        JsonObject body = AiringScene.json(frame);
        assertThat(body.getString("orderId")).isEqualTo("ORDER1");
        assertThat(body.getInt("status")).isEqualTo(1);
        assertThat(body.getString("transType")).isEqualTo("C");
        assertThat(body.getString("timePaid")).matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d:\\d\\d");
        assertThat(body).hasSize(8);
    }

    @Test
    void aPartOfThePaymentNamesNoOrder() {
        scene.machineAt(terminal);
        scene.moneyMoves("C", 50_000, request.content());
        assertThat(AiringScene.json(only(Addressee.terminal(terminal.id())))).doesNotContainKey("orderId");
    }

    @Test
    void aBoundBoxIsToldASentenceToSay() {
        Box box = scene.boxAt(terminal);
        scene.moneyMoves("C", 150_000, request.content());

        JsonObject body = AiringScene.json(only(Addressee.box(box.id())));
        assertThat(body.getString("notificationType")).isEqualTo("N05");
        assertThat(body.getString("amount")).isEqualTo("150,000");
        assertThat(body.getString("message")).isEqualTo("Đã nhận một trăm năm mươi nghìn đồng");
        assertThat(body.getString("transactionReceiveId")).isEqualTo(request.reference());
        assertThat(body.values()).allMatch(JsonString.class::isInstance);
    }

    @Test
    void inQuietHoursABoxShowsTheMoneyAndHasNothingToSay() {
        Box box = scene.boxAt(terminal);
        Speaking quiet = new Speaking(
                Speaking.USUAL.voice(),
                Speaking.USUAL.template(),
                Optional.of(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)),
                Speaking.LOUDEST);
        DATABASE.run(em -> Choosing.desk(em).choose(scene.shop.merchantId(), quiet));

        scene.moneyMoves("C", 150_000, request.content());

        JsonObject body = AiringScene.json(only(Addressee.box(box.id())));
        assertThat(body.getString("amount")).isEqualTo("150,000");
        assertThat(body.getString("message")).isEmpty();
    }

    @Test
    void moneyThatGoesOutIsToldToNoDevice() {
        scene.machineAt(terminal);
        Box box = scene.boxAt(terminal);
        scene.moneyMoves("D", 150_000, "rut tien");
        assertThat(scene.of(Addressee.terminal(terminal.id()))).isEmpty();
        assertThat(scene.of(Addressee.box(box.id()))).isEmpty();
    }

    @Test
    void moneyWithoutACodeIsTheOnlyTerminals() {
        scene.machineAt(terminal);
        scene.moneyMoves("C", 20_000, "khong ma");
        assertThat(scene.of(Addressee.terminal(terminal.id()))).hasSize(1);
    }

    @Test
    void moneyWithoutACodeIsNobodysWhereThereAreSeveralTerminals() {
        scene.machineAt(terminal);
        scene.terminal("SHOP02");
        scene.moneyMoves("C", 20_000, "khong ma");
        assertThat(scene.of(Addressee.terminal(terminal.id()))).isEmpty();
    }

    @Test
    void anotherTerminalHearsNothing() {
        Terminal other = scene.terminal("SHOP02");
        scene.machineAt(other);
        Box othersBox = scene.boxAt(other);
        scene.moneyMoves("C", 150_000, request.content());
        assertThat(scene.of(Addressee.terminal(other.id()))).isEmpty();
        assertThat(scene.of(Addressee.box(othersBox.id()))).isEmpty();
    }

    @Test
    void aListeningMerchantIsToldOfEverythingAsTexts() {
        DATABASE.run(em -> {
            Merchants merchants = new Merchants(em, NOW);
            new Certificates(em, merchants, NOW, new FakeEvent<>())
                    .certifyShop(merchants.find(scene.shop.merchantId()).orElseThrow(), "");
        });
        scene.moneyMoves("C", 150_000, request.content());
        scene.moneyMoves("D", 7_000, "rut tien");

        var frames = scene.of(Addressee.merchant(scene.shop.merchantId()));
        assertThat(frames).hasSize(2);
        JsonObject in = AiringScene.json(frames.get(0));
        assertThat(in.keySet())
                .containsExactly(
                        "notificationType",
                        "transactionid",
                        "transactiontime",
                        "referencenumber",
                        "amount",
                        "content",
                        "bankaccount",
                        "transType",
                        "orderId",
                        "terminalCode",
                        "serviceCode",
                        "subTerminalCode");
        assertThat(in.values()).allMatch(JsonString.class::isInstance);
        assertThat(in.getString("amount")).isEqualTo("150000");
        assertThat(in.getString("orderId")).isEqualTo("ORDER1");
        assertThat(AiringScene.json(frames.get(1)).getString("orderId")).isEmpty();
    }

    @Test
    void aTransferTextOfTheStrangestCharactersIsToldTooAndDoesNotKeepTheMoneyOut() {
        scene.machineAt(terminal);
        scene.moneyMoves("C", 20_000, "\\u0001".repeat(1_000));
        assertThat(AiringScene.json(only(Addressee.terminal(terminal.id()))).getString("content"))
                .hasSizeGreaterThan(900);
    }

    @Test
    void theSameMovementIsNeverOwedTwice() {
        scene.machineAt(terminal);
        MovementRecorded recorded = scene.moneyMoves("C", 150_000, request.content());
        assertThatThrownBy(() -> DATABASE.run(em -> scene.owing(em).onMovement(recorded)))
                .hasStackTraceContaining("device_frame_once");
        assertThat(scene.of(Addressee.terminal(terminal.id()))).hasSize(1);
    }

    @Test
    void aBoxTakesACancelledCodeAwayAndNoOtherBoxDoes() {
        Box showing = scene.boxAt(terminal);
        Box other = scene.boxAt(terminal);
        scene.frames(frames -> {
            frames.oweOnce(
                    Addressee.box(showing.id()),
                    Notification.N17,
                    Screens.subject(request.id()),
                    FrameBody.show(request));
            return null;
        });
        PaymentChanged cancelled = new PaymentChanged(request.id(), 2, PaymentState.CANCELLED);
        scene.changes(new PaymentChanged(request.id(), 1, PaymentState.WAITING));
        assertThat(scene.of(Addressee.box(showing.id()))).hasSize(1);

        scene.changes(cancelled);
        scene.changes(cancelled);

        assertThat(scene.of(Addressee.box(showing.id())))
                .extracting(Frame::kind)
                .containsExactly(Notification.N17, Notification.N12);
        assertThat(AiringScene.json(scene.of(Addressee.box(showing.id())).get(1))
                        .getString("transactionReceiveId"))
                .isEqualTo(request.reference());
        assertThat(scene.of(Addressee.box(other.id()))).isEmpty();
    }

    private Frame only(Addressee addressee) {
        var frames = scene.of(addressee);
        assertThat(frames).hasSize(1);
        return frames.get(0);
    }
}
