package vietqr.airing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import vietqr.bank.BankAccounts;
import vietqr.bank.TerminalAccounts;
import vietqr.cashier.Choosing;
import vietqr.device.Box;
import vietqr.device.Boxes;
import vietqr.device.Logins;
import vietqr.device.MacAddress;
import vietqr.device.Machines;
import vietqr.event.Shop;
import vietqr.intake.MovementRecorded;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.merchant.Merchants;
import vietqr.merchant.Terminal;
import vietqr.onboarding.LinkedShops;
import vietqr.payment.PaymentChanged;
import vietqr.payment.Payments;
import vietqr.testing.FakeEvent;
import vietqr.testing.TestDatabase;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;

/** A shop with terminals, machines and boxes, and money that moves on its account. */
final class AiringScene {
    private final TestDatabase database;
    private final Now now;
    final Shop shop;

    AiringScene(TestDatabase database, Now now) {
        this.database = database;
        this.now = now;
        this.shop = new Shop(database, now);
    }

    Terminal terminal(String code) {
        return database.inTransaction(em -> {
            Merchants merchants = new Merchants(em, now);
            Terminal terminal =
                    merchants.addTerminal(merchants.find(shop.merchantId()).orElseThrow(), code, "Till");
            em.flush();
            new TerminalAccounts(em).bind(terminal.id(), shop.merchantId(), shop.account());
            return terminal;
        });
    }

    void machineAt(Terminal terminal) {
        database.run(em -> new Logins(em, new Merchants(em, now), now).issue(terminal));
    }

    Box boxAt(Terminal terminal) {
        return database.inTransaction(em -> {
            Boxes boxes = boxes(em);
            MacAddress mac = new MacAddress(String.format("%012X", Ids.next() & 0xFFFFFFFFFFFFL));
            Box box = boxes.enter(shop.merchantId(), mac).orElseThrow();
            em.flush();
            boxes.bind(box.id(), terminal.code());
            return box;
        });
    }

    /** What is owed for it is owed in a transaction of its own here. */
    MovementRecorded moneyMoves(String direction, long amount, String content) {
        shop.moneyMoves(direction, amount, content);
        MovementRecorded recorded = shop.recorded().get(shop.recorded().size() - 1);
        database.run(em -> owing(em).onMovement(recorded));
        return recorded;
    }

    void changes(PaymentChanged changed) {
        database.run(em -> owing(em).onPayment(changed));
    }

    Owing owing(EntityManager em) {
        Merchants merchants = new Merchants(em, now);
        Ears ears = new Ears(
                em,
                new BankAccounts(em, now),
                new TerminalAccounts(em),
                merchants,
                new LinkedShops(em),
                new Machines(em));
        return new Owing(
                frames(em),
                ears,
                new Payments(em, now, new FakeEvent<>()),
                boxes(em),
                new BoxVoice(boxes(em), Choosing.desk(em)));
    }

    Boxes boxes(EntityManager em) {
        return new Boxes(em, new Merchants(em, now), now, new FakeEvent<>());
    }

    Frames frames(EntityManager em) {
        return new Frames(em, new FakeEvent<>(), now);
    }

    <T> T frames(Function<Frames, T> work) {
        return database.inTransaction(em -> work.apply(frames(em)));
    }

    List<Frame> of(Addressee addressee) {
        return frames(frames -> frames.missed(addressee, 0));
    }

    static JsonObject json(Frame frame) {
        try (var reader = Json.createReader(new StringReader(frame.body()))) {
            return reader.readObject();
        }
    }
}
