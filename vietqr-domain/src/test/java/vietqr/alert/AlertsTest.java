package vietqr.alert;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.approval.ApprovalAsked;
import vietqr.approval.Question;
import vietqr.approval.Requester;
import vietqr.closing.Closes;
import vietqr.delivery.EndpointDisabled;
import vietqr.dispute.Complaints;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeDue;
import vietqr.dispute.DisputeFiled;
import vietqr.identity.Language;
import vietqr.kernel.Ids;
import vietqr.merchant.Sight;
import vietqr.messenger.Message;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Receipt;
import vietqr.messenger.Receipt.Outcome;
import vietqr.payment.PaymentRequest;
import vietqr.reconciliation.BreakReason;
import vietqr.resolution.DeskScene;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult.Taken;
import vietqr.resolution.Resolutions;
import vietqr.testing.TestDatabase;
import vietqr.testing.Until;
import vietqr.webhook.DisabledReason;
import vietqr.webhook.EndpointDraft;
import vietqr.webhook.Profile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told, once each, and how that survives chats that are down, silent or flooded. */
class AlertsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private final AlertScene scene = new AlertScene(DATABASE);
    private final AlertSender node = scene.node();

    @AfterEach
    void letGo() {
        scene.close();
    }

    @Test
    void moneyThatCameIsToldInVietnamese() {
        String chat = scene.channel();
        PaymentRequest request = scene.shop().asks("DH-77", "BAN1");
        scene.pay(150_000, request.content());
        Message told = one(chat);
        assertThat(told.headline()).isEqualTo("Đã nhận 150.000\u00a0₫");
        assertThat(told.lines())
                .startsWith("Cửa hàng: Shop", "Đơn hàng: DH-77", "Nội dung: " + request.content())
                .contains(
                        "Lúc: 10:00:00 01/04/2026",
                        "Xem: https://pay.example.vn/payments/view.xhtml?id=" + request.id())
                .noneMatch(line -> line.contains(scene.shop().account().number()));
    }

    @Test
    void andInEnglish() {
        Channel chat = scene.channel(MessengerKind.TELEGRAM, Language.EN, Set.of(Topic.UNDERPAID));
        scene.pay(100_000, scene.shop().asks("DH-78", "BAN1").content());
        assertThat(one(chat.target()).headline()).isEqualTo("₫100,000 received, ₫50,000 still missing");
    }

    @Test
    void tooMuchAndTwiceAndForNothing() {
        String chat = scene.channel();
        scene.pay(200_000, scene.shop().asks("DH-79", "BAN1").content());
        PaymentRequest paid = scene.shop().asks("DH-80", "BAN1");
        scene.pay(150_000, paid.content());
        scene.pay(150_000, paid.content());
        scene.pay(1_000, "tien an trua");
        heard(chat, 4);
        assertThat(scene.chats().heard(chat))
                .extracting(Message::headline)
                .containsExactly(
                        "Nhận 200.000\u00a0₫, thừa 50.000\u00a0₫",
                        "Đã nhận 150.000\u00a0₫",
                        "Nhận thêm 150.000\u00a0₫ cho khoản đã trả đủ hoặc đã hủy",
                        "Nhận 1.000\u00a0₫, chưa rõ cho khoản nào");
    }

    @Test
    void moneyThatSomebodyPutDownIsToldAndMoneyTakenBackIsNot() {
        String chat = scene.channel();
        PaymentRequest request = scene.shop().asks("DH-85", "BAN1");
        scene.pay(150_000, "tien ban");
        scene.putDown(request);
        heard(chat, 2);
        assertThat(scene.chats().heard(chat))
                .extracting(Message::headline)
                .containsExactly("Nhận 150.000\u00a0₫, chưa rõ cho khoản nào", "Đã nhận 150.000\u00a0₫");
        assertThat(scene.chats().heard(chat).get(1).lines()).contains("Đơn hàng: DH-85");
    }

    @Test
    void aChannelHearsOnlyWhatItWants() {
        Channel chat = scene.channel(MessengerKind.SLACK, Language.VI, Set.of(Topic.UNMATCHED));
        scene.pay(150_000, scene.shop().asks("DH-81", "BAN1").content());
        assertThat(scene.count(chat.id(), AlertState.OWED)).isZero();
        scene.pay(150_000, "khong ro");
        assertThat(scene.count(chat.id(), AlertState.OWED)).isEqualTo(1);
    }

    @Test
    void anEndpointThatWasDisabledIsTold() {
        String chat = scene.channel();
        long endpoint = scene.shop()
                .endpoint(EndpointDraft.of(Profile.STANDARD, "https://erp.example.com/hook?key=hidden"))
                .endpoint()
                .id();
        scene.happens(alerts ->
                alerts.onDisabled(new EndpointDisabled(endpoint, scene.shop().merchantId(), DisabledReason.FAILING)));
        Message told = one(chat);
        assertThat(told.headline()).isEqualTo("Điểm nhận tin erp.example.com đã bị tắt vì lỗi nhiều ngày liền");
        assertThat(told.text()).doesNotContain("hidden");
    }

    @Test
    void whatNeedsASecondPersonInTheBooksIsTold() {
        DeskScene desk = new DeskScene(DATABASE);
        long merchant = desk.account.merchantId();
        Channel chat = scene.channel(merchant, MessengerKind.TELEGRAM, Language.EN, Set.of(Topic.APPROVAL_WAITING));
        long broken = desk.broken(BreakReason.MISSING_AT_BANK, null, desk.movement(40_000), 40_000, 0);
        Taken asked = (Taken) desk.ask(desk.finance, broken, ResolutionKind.WRITE_OFF);
        waits(Resolutions.APPROVAL_KIND, asked.resolution().id(), merchant);
        Message told = one(chat.target());
        assertThat(told.headline()).isEqualTo("Writing off ₫40,000 is waiting for approval");
        assertThat(told.lines())
                .contains("Why: looked at it", "See: https://pay.example.vn/breaks/view.xhtml?id=" + broken);
    }

    @Test
    void aDayThatIsToBeClosedOrOpenedAgainIsTold() {
        DeskScene desk = new DeskScene(DATABASE);
        long merchant = desk.account.merchantId();
        Channel chat = scene.channel(merchant, MessengerKind.TELEGRAM, Language.VI, Set.of(Topic.APPROVAL_WAITING));
        long day = Ids.next();
        long step = Ids.next();
        desk.run(
                "insert into day_close (id, account_id, merchant_id, day, state, version) values (?, ?, ?, ?, 'PREPARED', 1)",
                day,
                desk.account.id(),
                merchant,
                DeskScene.DAY);
        desk.run(
                "insert into day_close_step (id, close_id, kind, reason, asked_by, asked_at, state, version)"
                        + " values (?, ?, 'REOPEN', 'Ghi sai', 'person:11', now(6), 'WAITING', 1)",
                step,
                day);
        waits(Closes.APPROVAL_KIND, step, merchant);
        Message told = one(chat.target());
        assertThat(told.headline()).isEqualTo("Mở lại sổ đã khoá ngày 10/03/2026 đang chờ duyệt");
        assertThat(told.lines())
                .contains("Lý do: Ghi sai")
                .contains("Xem: https://pay.example.vn/close/view.xhtml?account=" + desk.account.id()
                        + "&day=2026-03-10");
        assertThat(told.text()).doesNotContain(desk.account.number());
    }

    private void waits(String kind, long subject, long merchant) {
        Question question = new Question(kind, subject, merchant, new Requester("person:11"));
        scene.happens(alerts -> alerts.onApproval(new ApprovalAsked(question)));
    }

    @Test
    void aFloodBecomesAFewMessages() {
        Channel chat = scene.channel(MessengerKind.EMAIL, Language.VI, Set.of(Topic.UNMATCHED));
        for (int i = 0; i < 500; i++) scene.pay(1_000, "flood " + i);
        Until.holds("all told", () -> {
            node.sendDue();
            return scene.count(chat.id(), AlertState.SENT) == 500;
        });
        assertThat(scene.chats().heard(chat.target())).hasSize(1);
        Message digest = scene.chats().heard(chat.target()).get(0);
        assertThat(digest.headline()).isEqualTo("500 thông báo gần đây");
        assertThat(digest.lines()).contains("Tiền chưa rõ khoản nào: 500, tổng 500.000\u00a0₫");

        scene.pay(1_000, "one more in the same minute");
        node.sendDue();
        scene.clock().advance(Duration.ofSeconds(61));
        heard(chat.target(), 2);
        assertThat(scene.chats().heard(chat.target()).get(1).headline()).contains("1.000");
    }

    @Test
    void tenInAMinuteAreToldOneByOneAndTheRestTogether() {
        Channel chat = scene.channel(MessengerKind.EMAIL, Language.VI, Set.of(Topic.UNMATCHED));
        for (int i = 0; i < 30; i++) {
            scene.pay(1_000, "steady " + i);
            node.sendDue();
            Until.holds("sent or waiting for the minute to end", () -> {
                node.sendDue();
                return scene.count(chat.id(), AlertState.OWED) == 0
                        || scene.chats().heard(chat.target()).size() >= 10;
            });
        }
        assertThat(scene.chats().heard(chat.target())).hasSize(10);
        scene.clock().advance(Duration.ofSeconds(61));
        heard(chat.target(), 11);
        assertThat(scene.chats().heard(chat.target()).get(10).headline()).isEqualTo("20 thông báo gần đây");
    }

    @Test
    void aChatThatWasDownHearsItWhenItIsBack() {
        Channel chat = scene.channel(MessengerKind.SLACK, Language.VI, Set.of(Topic.UNMATCHED));
        scene.chats().answering(chat.target(), Outcome.RETRY);
        scene.pay(1_000, "down");
        heard(chat.target(), 1);
        failed(chat, 1);
        node.sendDue();
        assertThat(scene.chats().heard(chat.target())).as("not before its time").hasSize(1);
        assertThat(scene.with(channels -> channels.pace(chat.id())).lastLabel()).isEqualTo("TEST");

        scene.clock().advance(Duration.ofSeconds(6));
        heard(chat.target(), 2);
        failed(chat, 2);
        scene.chats().answering(chat.target(), Outcome.SENT);
        scene.clock().advance(Duration.ofSeconds(31));
        heard(chat.target(), 3);
        Until.holds("sent", () -> scene.count(chat.id(), AlertState.SENT) == 1);
        assertThat(scene.chats().heard(chat.target()).stream().distinct())
                .as("the same each time")
                .hasSize(1);
        assertThat(scene.with(channels -> channels.pace(chat.id())).failures()).isZero();
    }

    @Test
    void anAlertIsGivenUpAfterAFewTriesAndTheNextIsTried() {
        Channel chat = scene.channel(MessengerKind.LARK, Language.VI, Set.of(Topic.UNMATCHED));
        scene.chats().answering(chat.target(), Outcome.RETRY);
        scene.pay(1_000, "never");
        Until.holds("given up", () -> {
            scene.clock().advance(Duration.ofHours(1));
            node.sendDue();
            return scene.count(chat.id(), AlertState.GIVEN_UP) == 1;
        });
        assertThat(scene.chats().heard(chat.target())).hasSize(AlertQueue.MOST_TRIES);
        scene.pay(1_000, "again");
        scene.clock().advance(Duration.ofHours(2));
        heard(chat.target(), AlertQueue.MOST_TRIES + 1);
    }

    @Test
    void whatIsRefusedIsNotRepeated() {
        Channel chat = scene.channel(MessengerKind.LARK, Language.VI, Set.of(Topic.UNMATCHED));
        scene.chats().answering(chat.target(), Outcome.REFUSED);
        scene.pay(1_000, "unwanted");
        Until.holds("refused", () -> {
            node.sendDue();
            return scene.count(chat.id(), AlertState.REFUSED) == 1;
        });
        scene.clock().advance(Duration.ofDays(1));
        node.sendDue();
        assertThat(scene.chats().heard(chat.target())).hasSize(1);
    }

    @Test
    void chatsThatHangDelayNobodyElseNotEvenOfTheirKind() {
        List<Channel> hanging = List.of(slack(), slack(), slack(), slack(), slack());
        for (Channel channel : hanging) scene.chats().hangingAt(channel.target());
        Channel well = slack();
        String other = scene.channel();
        scene.pay(1_000, "for all");
        heard(well.target(), 1);
        heard(other, 1);
        Until.holds("booked", () -> scene.count(well.id(), AlertState.SENT) == 1);
        assertThat(scene.count(hanging.get(0).id(), AlertState.OWED)).isEqualTo(1);
    }

    @Test
    void whileAChatHangsNoNodeTellsItTwice() {
        Channel chat = slack();
        scene.chats().hangingAt(chat.target());
        scene.pay(1_000, "once");
        heard(chat.target(), 1);
        AlertSender second = scene.node();
        for (int i = 0; i < 20; i++) second.sendDue();
        assertThat(scene.chats().heard(chat.target())).hasSize(1);
        scene.clock().advance(Pace.CLAIM.plusSeconds(1));
        Until.holds("taken over from a node that is dead", () -> {
            second.sendDue();
            return scene.chats().heard(chat.target()).size() == 2;
        });
    }

    @Test
    void aTrialThatWorksSendsWhatWaits() {
        Channel chat = slack();
        scene.chats().answering(chat.target(), Outcome.RETRY);
        scene.pay(1_000, "waits");
        heard(chat.target(), 1);
        Until.holds(
                "booked", () -> scene.with(channels -> channels.pace(chat.id())).failures() == 1);
        scene.chats().answering(chat.target(), Outcome.SENT);
        assertThat(node.test(Sight.EVERYTHING, chat.id()).orElseThrow().sent()).isTrue();
        assertThat(scene.chats().heard(chat.target()).get(1).headline()).isEqualTo("Thử thông báo từ cổng VietQR");
        heard(chat.target(), 3);
        assertThat(node.test(Sight.of(List.of()), chat.id())).isEmpty();
    }

    @Test
    void aChannelThatIsSwitchedOffHearsNothing() {
        Channel chat = slack();
        scene.pay(1_000, "too late");
        scene.change(channels -> channels.disable(Sight.EVERYTHING, chat.id()));
        scene.pay(1_000, "not wanted");
        Until.holds("dropped", () -> {
            node.sendDue();
            return scene.count(chat.id(), AlertState.DROPPED) == 1;
        });
        scene.change(channels -> channels.enable(Sight.EVERYTHING, chat.id()));
        scene.pay(1_000, "welcome back");
        assertThat(one(chat.target()).text()).contains("welcome back");
    }

    @Test
    void aFactIsToldOnceHoweverOftenItIsHeard() {
        Channel chat = slack();
        scene.pay(1_000, "once");
        DATABASE.run(
                em -> assertThat(em.createNativeQuery("insert ignore into alert select id + 1, channel_id, fact, topic,"
                                        + " headline, body, amount, state, tries, created_at, ended_at from alert"
                                        + " where channel_id = ?")
                                .setParameter(1, chat.id())
                                .executeUpdate())
                        .isZero());
    }

    @Test
    void whatIsADayOldIsNoNews() {
        Channel chat = slack();
        scene.chats().answering(chat.target(), Outcome.RETRY);
        scene.pay(1_000, "old");
        heard(chat.target(), 1);
        failed(chat, 1);
        node.tidy();
        assertThat(scene.count(chat.id(), AlertState.OWED)).isEqualTo(1);
        // Until after the machine's time, which ids carry; and not so long that it is forgotten.
        scene.clock()
                .advance(
                        Duration.between(scene.clock().instant(), Instant.now()).plusDays(2));
        node.tidy();
        assertThat(scene.count(chat.id(), AlertState.GIVEN_UP)).isEqualTo(1);
    }

    @Test
    void triesByHandAreCountedToo() {
        Channel chat = slack();
        for (int i = 0; i < 10; i++)
            assertThat(node.test(Sight.EVERYTHING, chat.id()).orElseThrow().sent())
                    .isTrue();
        assertThat(node.test(Sight.EVERYTHING, chat.id())).contains(Receipt.TOO_OFTEN);
        assertThat(scene.chats().heard(chat.target())).hasSize(10);
        scene.clock().advance(Duration.ofSeconds(61));
        assertThat(node.test(Sight.EVERYTHING, chat.id()).orElseThrow().sent()).isTrue();
    }

    @Test
    void whatIsAMonthOldIsForgotten() {
        Channel chat = slack();
        scene.pay(1_000, "old");
        heard(chat.target(), 1);
        Until.holds("booked", () -> scene.count(chat.id(), AlertState.SENT) == 1);
        scene.clock().advance(Duration.ofDays(29));
        node.tidy();
        assertThat(scene.count(chat.id(), AlertState.SENT)).isEqualTo(1);
        // Ids carry the machine's time, which is later than this test's.
        scene.clock().advance(Duration.ofDays(4000));
        node.tidy();
        assertThat(scene.count(chat.id(), AlertState.SENT)).isZero();
    }

    private Channel slack() {
        return scene.channel(MessengerKind.SLACK, Language.VI, Set.of(Topic.UNMATCHED));
    }

    private void failed(Channel channel, int times) {
        Until.holds(
                "booked",
                () -> scene.with(channels -> channels.pace(channel.id())).failures() == times);
    }

    @Test
    void complaintsAreToldOfWithoutWhoComplained() {
        String chat = scene.channel();
        Dispute dispute = Complaints.about(
                scene.shop().merchantId(),
                150_000,
                LocalDate.of(2026, 5, 15),
                scene.clock().instant());
        scene.happens(alerts -> alerts.onDispute(new DisputeFiled(dispute)));
        scene.happens(alerts -> alerts.onDispute(new DisputeFiled(dispute)));
        scene.happens(alerts -> alerts.onTerm(new DisputeDue(dispute, false)));
        scene.happens(alerts -> alerts.onTerm(new DisputeDue(dispute, true)));

        heard(chat, 3);
        String number = dispute.number();
        assertThat(scene.chats().heard(chat))
                .extracting(Message::headline)
                .containsExactly(
                        "Khiếu nại " + number + " về 150.000\u00a0₫",
                        "Khiếu nại " + number + " về 150.000\u00a0₫ sắp hết hạn trả lời",
                        "Khiếu nại " + number + " về 150.000\u00a0₫ đã quá hạn trả lời");
        assertThat(scene.chats().heard(chat).get(0).lines())
                .contains("Hạn xử lý: 15/05/2026", "Xem: https://pay.example.vn/disputes/view.xhtml?id=" + dispute.id())
                .noneMatch(line -> line.contains("Bé") || line.contains("hai lần"));
    }

    private Message one(String target) {
        heard(target, 1);
        return scene.chats().heard(target).get(0);
    }

    private void heard(String target, int count) {
        Until.holds("heard " + count, () -> {
            node.sendDue();
            return scene.chats().heard(target).size() >= count;
        });
        assertThat(scene.chats().heard(target)).hasSize(count);
    }
}
