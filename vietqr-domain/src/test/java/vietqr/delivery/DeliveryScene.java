package vietqr.delivery;

import jakarta.persistence.EntityManager;
import vietqr.audit.AuditLog;
import vietqr.event.Shop;
import vietqr.event.Telling;
import vietqr.kernel.Now;
import vietqr.kernel.Page;
import vietqr.kernel.Place;
import vietqr.merchant.Sight;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.EndpointResult.Saved;
import vietqr.webhook.Endpoints;
import vietqr.webhook.Registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A shop whose endpoints are sent to by dispatchers of as many nodes as a test likes, over one database. */
final class DeliveryScene implements AutoCloseable {
    private final TestDatabase database;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final FakeEvent<IncidentTurned> turned = new FakeEvent<>();
    private final FakeEvent<EndpointDisabled> disabled = new FakeEvent<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-04-01T00:00:00Z"));
    private final Now now = new Now(clock);
    private final Shop shop;

    DeliveryScene(TestDatabase database) {
        this.database = database;
        // What other test classes have left owed is none of ours.
        database.run(em -> em.createNativeQuery("update webhook_delivery set state = 'GIVEN_UP' where state = 'OWED'")
                .executeUpdate());
        this.shop = new Shop(database, now);
    }

    SettableClock clock() {
        return clock;
    }

    Now now() {
        return now;
    }

    Shop shop() {
        return shop;
    }

    List<IncidentTurned> turned() {
        return turned.fired();
    }

    List<EndpointDisabled> disabled() {
        return disabled.fired();
    }

    Saved endpoint(EndpointDraft draft) {
        return shop.endpoint(draft);
    }

    /** Owes the shop's endpoints something about money. */
    void pay(String content) {
        shop.moneyMoves("C", 1_000, content, (em, told) -> deliveries(em).owe(told));
    }

    /** One node. */
    Dispatcher node(Sender sender) {
        return new Dispatcher(claims(), sender, threads);
    }

    Claims claims() {
        return new Claims() {
            @Override
            List<Waiting> waiting(int most) {
                return database.inTransaction(em -> claims(em).waiting(most));
            }

            @Override
            List<DueDelivery> claim(long endpointId, int most) {
                return database.inTransaction(em -> claims(em).claim(endpointId, most));
            }

            @Override
            void record(List<Attempted> attempts) {
                database.run(em -> claims(em).record(attempts));
            }
        };
    }

    int recover(long endpointId, Instant since) {
        return database.inTransaction(em -> deliveries(em).recover(Sight.EVERYTHING, endpointId, since));
    }

    boolean resend(long deliveryId) {
        return database.inTransaction(em -> deliveries(em).resend(Sight.EVERYTHING, deliveryId));
    }

    List<DeliveryStory> stories(long endpointId) {
        DeliveryFilter filter = new DeliveryFilter(OptionalLong.of(endpointId), Optional.empty(), Optional.empty());
        return database.inTransaction(em -> {
            DeliveryLog log = new DeliveryLog(em, now);
            return log.page(Sight.EVERYTHING, filter, OptionalLong.empty(), 200).rows().stream()
                    .map(row -> log.find(Sight.EVERYTHING, row.id()).orElseThrow())
                    .toList();
        });
    }

    /** Their ids, read one by one. */
    List<Long> listed(long endpointId, Place.Order order) {
        return listed(new DeliveryFilter(OptionalLong.of(endpointId), Optional.empty(), Optional.empty()), order);
    }

    /** The same of all endpoints. */
    List<Long> listed(DeliveryState state, Place.Order order) {
        return listed(new DeliveryFilter(OptionalLong.empty(), Optional.of(state), Optional.empty()), order);
    }

    private List<Long> listed(DeliveryFilter filter, Place.Order order) {
        List<Long> read = new ArrayList<>();
        Page<DeliveryStory> page;
        do {
            Long behind = read.isEmpty() ? null : read.get(read.size() - 1);
            page = database.inTransaction(
                    em -> new DeliveryLog(em, now).page(Sight.EVERYTHING, filter, Place.of(order, behind), 1));
            page.rows().forEach(row -> read.add(row.id()));
        } while (page.next().isPresent() && read.size() < 10);
        return read;
    }

    NextTry next(DeliveryStory story) {
        return database.inTransaction(em -> new DeliveryLog(em, now).next(story).orElseThrow());
    }

    List<Incident> incidents(long endpointId) {
        return database.inTransaction(em -> new Incidents(em, Registry.of(em, now)).of(Sight.EVERYTHING, endpointId));
    }

    <T> T endpoints(Function<Endpoints, T> work) {
        return database.inTransaction(em -> work.apply(Registry.of(em, now)));
    }

    private Claims claims(EntityManager em) {
        Endpoints endpoints = Registry.of(em, now);
        return new Claims(em, endpoints, new Health(em, endpoints, turned, disabled), now);
    }

    private Deliveries deliveries(EntityManager em) {
        return new Deliveries(
                em,
                Registry.of(em, now),
                new Telling(em, now, new FakeEvent<>()).outbox(),
                new AuditLog(em, now),
                now,
                new FakeEvent<>());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
