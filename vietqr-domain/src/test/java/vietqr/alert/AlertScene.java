package vietqr.alert;

import jakarta.persistence.EntityManager;
import vietqr.alert.ChannelResult.Saved;
import vietqr.bank.BankAccounts;
import vietqr.event.Shop;
import vietqr.identity.Language;
import vietqr.intake.BankMessage;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.Match;
import vietqr.intake.Movement;
import vietqr.intake.MovementReattributed;
import vietqr.intake.Ruling;
import vietqr.kernel.Ids;
import vietqr.kernel.Now;
import vietqr.matching.MatchRule;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Receipt;
import vietqr.payment.PaymentRequest;
import vietqr.payment.Payments;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;
import vietqr.webhook.Registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** A shop whose people are told, by as many nodes as a test likes, over one database. */
final class AlertScene implements AutoCloseable {
    private static final Vault VAULT = new Vault(
            MasterKey.parse("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").orElseThrow());

    private final TestDatabase database;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-04-01T03:00:00Z"));
    private final Now now = new Now(clock);
    private final Settings settings =
            Settings.read(name -> name.equals("vietqr.public.url") ? "https://pay.example.vn" : null);
    private final Chats chats = new Chats();
    private final Shop shop;

    AlertScene(TestDatabase database) {
        this.database = database;
        // What other tests have left owed is none of ours.
        database.run(em -> em.createNativeQuery("update alert set state = 'DROPPED' where state = 'OWED'")
                .executeUpdate());
        this.shop = new Shop(database, now);
    }

    SettableClock clock() {
        return clock;
    }

    Chats chats() {
        return chats;
    }

    Shop shop() {
        return shop;
    }

    /** A Telegram chat that wants everything, in Vietnamese; its target. */
    String channel() {
        return channel(MessengerKind.TELEGRAM, Language.VI, Set.of(Topic.values()))
                .target();
    }

    Channel channel(MessengerKind kind, Language language, Set<Topic> topics) {
        return channel(shop.merchantId(), kind, language, topics);
    }

    Channel channel(long merchantId, MessengerKind kind, Language language, Set<Topic> topics) {
        String unique = "" + Ids.next();
        String secret = "https://c" + unique + ".example.vn/hook";
        ChannelDraft draft = new ChannelDraft("", kind, unique, secret, "", language, topics);
        return database.inTransaction(em -> ((Saved) channels(em).create(merchantId, draft)).channel());
    }

    Channels channels(EntityManager em) {
        return new Channels(em, VAULT, chats, now);
    }

    <T> T with(Function<Channels, T> work) {
        return database.inTransaction(em -> work.apply(channels(em)));
    }

    void change(Consumer<Channels> work) {
        database.run(em -> work.accept(channels(em)));
    }

    /** The shop's bank tells of a credit. */
    void pay(long amount, String content) {
        String unique = "A" + Ids.next();
        byte[] body = """
                {"transactionid":"T%1$s","transactiontime":%2$d,"referencenumber":"F%1$s","amount":%3$d,
                 "content":"%4$s","bankaccount":"%5$s","transType":"C"}""".formatted(
                        unique,
                        clock.instant().toEpochMilli(),
                        amount,
                        content,
                        shop.account().number())
                .getBytes(StandardCharsets.UTF_8);
        database.run(em -> IntakeUnderTest.of(
                        em, now, new FakeEvent<>(recorded -> alerts(em).onMovement(recorded)))
                .acceptMb(new BankMessage("970422", "bank-mb", "127.0.0.1", body)));
    }

    /** Somebody puts the newest movement on the shop's account down to a request. */
    void putDown(PaymentRequest request) {
        database.run(em -> {
            long newest = em.createQuery("select max(m.id) from Movement m where m.accountId = :account", Long.class)
                    .setParameter("account", shop.account().id())
                    .getSingleResult();
            Ruling ruling = new Ruling(em.find(Movement.class, newest), 1, request.id(), 0, OptionalLong.empty());
            Match match = new Match(request.id(), MatchRule.BY_HAND);
            alerts(em).onReattribution(new MovementReattributed(ruling, match, false));
            alerts(em).onReattribution(new MovementReattributed(ruling, match, true));
        });
    }

    /** Something else happens, which the room below tells in its transaction. */
    void happens(Consumer<Alerts> what) {
        database.run(em -> what.accept(alerts(em)));
    }

    /** One node. */
    AlertSender node() {
        return new AlertSender(queue(), chats, threads);
    }

    AlertQueue queue() {
        return new AlertQueue() {
            @Override
            List<Waiting> waiting(int most) {
                return database.inTransaction(em -> queue(em).waiting(most));
            }

            @Override
            Optional<DueAlerts> claim(long channelId) {
                return database.inTransaction(em -> queue(em).claim(channelId));
            }

            @Override
            void record(DueAlerts due, Receipt receipt) {
                database.run(em -> queue(em).record(due, receipt));
            }

            @Override
            Optional<DueAlerts> trial(Sight sight, long channelId) {
                return database.inTransaction(em -> queue(em).trial(sight, channelId));
            }

            @Override
            boolean mayTry(long channelId) {
                return database.inTransaction(em -> queue(em).mayTry(channelId));
            }

            @Override
            int giveUpStale() {
                return database.inTransaction(em -> queue(em).giveUpStale());
            }

            @Override
            void recordTrial(DueAlerts trial, Receipt receipt) {
                database.run(em -> queue(em).recordTrial(trial, receipt));
            }

            @Override
            int forget() {
                return database.inTransaction(em -> queue(em).forget());
            }
        };
    }

    long count(long channelId, AlertState state) {
        return database.inTransaction(em -> em.createQuery(
                        "select count(a) from Alert a where a.channelId = :channel and a.state = :state", Long.class)
                .setParameter("channel", channelId)
                .setParameter("state", state)
                .getSingleResult());
    }

    private AlertQueue queue(EntityManager em) {
        return new AlertQueue(em, channels(em), settings, now);
    }

    private Alerts alerts(EntityManager em) {
        Merchants merchants = new Merchants(em, now);
        MoneyStories money = new MoneyStories(
                merchants, new BankAccounts(em, now), new Payments(em, now, new FakeEvent<>()), settings);
        Stories stories = new Stories(merchants, Registry.of(em, now), settings);
        return new Alerts(
                em,
                merchants,
                channels(em),
                money,
                stories,
                new DisputeStories(merchants, settings),
                new ApprovalStories(em, settings),
                now,
                new FakeEvent<>());
    }

    @Override
    public void close() {
        chats.letGo();
        threads.shutdownNow();
        // What is still being written would stand in the way of the next test.
        try {
            if (!threads.awaitTermination(30, TimeUnit.SECONDS))
                throw new IllegalStateException("alerts are still sent");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
