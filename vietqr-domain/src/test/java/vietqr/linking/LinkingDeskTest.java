package vietqr.linking;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vietqr.audit.AuditLog;
import vietqr.bank.BankAccount;
import vietqr.bank.BankAccounts;
import vietqr.bank.BankDirectory;
import vietqr.identity.Person;
import vietqr.identity.Register;
import vietqr.identity.Role;
import vietqr.intake.Intake;
import vietqr.intake.IntakeUnderTest;
import vietqr.intake.UnlinkedMoney;
import vietqr.joining.Letters;
import vietqr.joining.OwnerLetters;
import vietqr.joining.Staff;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;
import vietqr.kernel.Now;
import vietqr.linking.LinkingCase.ProofKind;
import vietqr.linking.LinkingResult.Done;
import vietqr.linking.LinkingResult.Refused;
import vietqr.merchant.Members;
import vietqr.merchant.Merchants;
import vietqr.merchant.Sight;
import vietqr.paper.Scanner;
import vietqr.settings.MasterKey;
import vietqr.settings.Settings;
import vietqr.testing.FakeEvent;
import vietqr.testing.SettableClock;
import vietqr.testing.TestDatabase;
import vietqr.vault.Vault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import static org.assertj.core.api.Assertions.assertThat;

class LinkingDeskTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String MB = "970422";
    private static final byte[] PAPER = "Giấy xác nhận tài khoản".getBytes(StandardCharsets.UTF_8);
    private static final String SEEN = "Đã xem giấy xác nhận của ngân hàng";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-12T03:00:00Z"));
    private final Now now = new Now(clock);
    private final Person owner = person("owner@shop.example", Role.OWNER);
    private final Person admin = person("admin@gateway.example", Role.ADMIN);
    private final String number = Long.toString(Ids.next());
    private long merchant;
    private long rival;
    private Sight sight;

    @BeforeEach
    void twoMerchants() {
        merchant = tx(em -> new Merchants(em, now).add("Công ty TNHH Hoa Sữa").id());
        rival = tx(em -> new Merchants(em, now).add("Rival").id());
        sight = Sight.of(List.of(merchant));
    }

    private static Person person(String email, Role role) {
        return new Person(Ids.next(), email, email, Set.of(role), null);
    }

    @Test
    void aTransferFromTheAccountWithTheCodeLinksItAndIsBooked() {
        LinkingCase waiting = begun("HOA SUA");
        assertThat(waiting.state()).isEqualTo(LinkingState.PROOF);
        assertThat(linked()).isFalse();

        tell("D", "xac minh " + waiting.code().toLowerCase());

        LinkingCase active = reread(waiting);
        assertThat(active.state()).isEqualTo(LinkingState.ACTIVE);
        assertThat(active.proof()).contains(ProofKind.TRANSFER);
        assertThat(linked()).isTrue();
        assertThat(movements()).isEqualTo(1);
    }

    @Test
    void moneyThatComesWithTheCodeIsLookedAtByAPerson() {
        LinkingCase waiting = begun("HOA SUA");

        tell("C", waiting.code());

        assertThat(reread(waiting).state()).isEqualTo(LinkingState.PROOF);
        assertThat(reread(waiting).heardAt()).isPresent();
        assertThat(toReview()).contains(waiting.id());
        assertThat(linked()).isFalse();
        assertThat(movements()).isZero();
    }

    @Test
    void withoutTheCodeOrAfterItsTimeNothingIsProved() {
        LinkingCase waiting = begun("HOA SUA");
        tell("D", "tien hang");
        assertThat(reread(waiting).state()).isEqualTo(LinkingState.PROOF);

        clock.advance(Duration.ofDays(8));
        tell("D", waiting.code());
        assertThat(reread(waiting).state()).isEqualTo(LinkingState.PROOF);

        LinkingCase renewed = done(tx(em -> desk(em).renewCode(sight, waiting.id())));
        assertThat(renewed.code()).isNotEqualTo(waiting.code());
        tell("D", renewed.code());
        assertThat(reread(waiting).state()).isEqualTo(LinkingState.ACTIVE);
    }

    @Test
    void whoeverIsCalledOtherwiseIsLookedAtFirst() {
        LinkingCase waiting = begun("Nguyễn Văn A");
        assertThat(waiting.state()).isEqualTo(LinkingState.DETAILS);
        assertThat(toReview()).contains(waiting.id());
        assertThat(fault(tx(em -> review(em).confirmName(owner, waiting.id(), SEEN))))
                .isEqualTo(LinkingFault.NOT_FOUND);
        assertThat(fault(tx(em -> review(em).confirmName(admin, waiting.id(), " ok "))))
                .isEqualTo(LinkingFault.NO_WORDS);

        LinkingCase confirmed = done(tx(em -> review(em).confirmName(admin, waiting.id(), SEEN)));

        assertThat(confirmed.nameCheck()).isEqualTo(NameCheck.CONFIRMED);
        assertThat(confirmed.state()).isEqualTo(LinkingState.PROOF);
        assertThat(confirmed.code()).isNotEmpty();
    }

    @Test
    void aPersonLinksAnAccountByItsDocument() {
        LinkingCase waiting = begun("HOA SUA");
        assertThat(fault(tx(em -> desk(em).askReview(sight, waiting.id())))).isEqualTo(LinkingFault.NO_PAPER);
        assertThat(bring(Sight.of(List.of(rival)), waiting, PAPER)).contains(LinkingFault.NOT_FOUND);
        assertThat(bring(sight, waiting, new byte[0])).contains(LinkingFault.EMPTY);
        assertThat(bring(sight, waiting, PAPER)).isEmpty();
        assertThat(bring(sight, waiting, PAPER)).isEmpty();
        done(tx(em -> desk(em).askReview(sight, waiting.id())));
        assertThat(fault(tx(em -> review(em).approve(owner, waiting.id(), SEEN))))
                .isEqualTo(LinkingFault.NOT_FOUND);

        done(tx(em -> review(em).refuse(admin, waiting.id(), "Giấy không đọc được")));
        assertThat(toReview()).doesNotContain(waiting.id());
        assertThat(reread(waiting).words()).isEqualTo("Giấy không đọc được");
        LinkingCase active = done(tx(em -> review(em).approve(admin, waiting.id(), SEEN)));

        assertThat(active.proof()).contains(ProofKind.REVIEW);
        assertThat(active.wordedBy()).isEqualTo(admin.email());
        assertThat(linked()).isTrue();
        List<LinkingPaper> kept =
                tx(em -> new LinkingPaperBook(em, cases(em), new AuditLog(em, now), now).of(waiting.id()));
        assertThat(kept).hasSize(1);
    }

    @Test
    void anAccountRestsGoesOnAndEndsAndCanBeLinkedAgain() {
        LinkingCase active = begun("HOA SUA");
        done(tx(em -> review(em).approve(admin, active.id(), SEEN)));
        assertThat(fault(tx(em -> desk(em).resume(sight, active.id())))).isEqualTo(LinkingFault.STATE);

        done(tx(em -> desk(em).suspend(sight, active.id())));
        assertThat(linked()).isFalse();
        done(tx(em -> desk(em).resume(sight, active.id())));
        assertThat(linked()).isTrue();
        done(tx(em -> desk(em).end(sight, active.id())));
        assertThat(linked()).isFalse();
        assertThat(fault(tx(em -> desk(em).end(sight, active.id())))).isEqualTo(LinkingFault.STATE);

        LinkingCase again = begun("HOA SUA");
        done(tx(em -> review(em).approve(admin, again.id(), SEEN)));
        assertThat(linked()).isTrue();
        assertThat(reread(again).accountId()).isEqualTo(reread(active).accountId());
    }

    @Test
    void badDetailsAreRefusedWithTheirReason() {
        assertThat(refused("MB", "12 3", "HOA SUA", true)).isEqualTo(LinkingFault.NUMBER);
        assertThat(refused("no bank", number, "HOA SUA", true)).isEqualTo(LinkingFault.BANK);
        assertThat(refused("MB", number, " ", true)).isEqualTo(LinkingFault.HOLDER);
        assertThat(refused("MB", number, "HOA SUA", false)).isEqualTo(LinkingFault.CONSENT);
        begun("HOA SUA");
        assertThat(refused("970422", number, "HOA SUA", true)).isEqualTo(LinkingFault.OPEN_ALREADY);
        assertThat(fault(tx(em -> desk(em).begin(owner, sight, new LinkingWish(rival, "MB", number, "RIVAL", true)))))
                .isEqualTo(LinkingFault.NOT_FOUND);
    }

    @Test
    void whoProvesFirstHasTheAccountAndNobodyElseCanTakeIt() {
        Sight both = Sight.of(List.of(merchant, rival));
        LinkingCase mine = begun("HOA SUA");
        LinkingCase theirs =
                done(tx(em -> desk(em).begin(owner, both, new LinkingWish(rival, "MB", number, "RIVAL", true))));
        tell("D", mine.code());

        assertThat(fault(tx(em -> review(em).approve(admin, theirs.id(), SEEN))))
                .isEqualTo(LinkingFault.TAKEN);
        done(tx(em -> desk(em).end(both, theirs.id())));
        assertThat(fault(tx(em -> desk(em).begin(owner, both, new LinkingWish(rival, "MB", number, "RIVAL", true)))))
                .isEqualTo(LinkingFault.TAKEN);
        assertThat(fault(tx(em -> desk(em).suspend(Sight.of(List.of(rival)), mine.id()))))
                .isEqualTo(LinkingFault.NOT_FOUND);
    }

    @Test
    void consentIsKeptWithItsTextAndItsEnd() {
        LinkingCase waiting = begun("HOA SUA");
        Consent consent = waiting.consent();
        assertThat(consent.version()).isEqualTo(Consent.VERSION);
        assertThat(consent.by()).isEqualTo(owner.email());
        assertThat(consent.ended(now.get())).isFalse();

        clock.advance(Duration.ofDays(366));
        assertThat(consent.ended(now.get())).isTrue();
        LinkingCase again = done(tx(em -> desk(em).agreeAgain(owner, sight, waiting.id())));
        assertThat(again.consent().ended(now.get())).isFalse();
    }

    @Test
    void ownersAreWarnedBeforeTheConsentEndsAndTheAccountRestsUntilSomebodyAgreesAgain() {
        LinkingCase active = begun("HOA SUA");
        done(tx(em -> review(em).approve(admin, active.id(), SEEN)));
        Person told = tx(em -> {
            Person made = Register.of(em, now)
                    .add("o" + number + "@shop.example", "Owner", "mot-mat-khau-that-dai", Set.of(Role.OWNER));
            new Members(em).add(merchant, made.id(), Set.of(Role.OWNER));
            return made;
        });
        for (int day = 0; day < 365; day++) {
            chores();
            clock.advance(Duration.ofDays(1));
        }
        assertThat(letters(told)).isEqualTo(3);
        assertThat(linked()).isTrue();

        chores();
        chores();
        assertThat(letters(told)).isEqualTo(4);
        assertThat(linked()).isFalse();
        boolean resting = tx(em -> new BankAccounts(em, now).resting(merchant, number));
        assertThat(resting).isTrue();
        assertThat(reread(active).restsFor()).contains(LinkingCase.Rest.CONSENT);
        assertThat(fault(tx(em -> desk(em).resume(sight, active.id())))).isEqualTo(LinkingFault.CONSENT_ENDED);

        done(tx(em -> desk(em).agreeAgain(owner, sight, active.id())));
        assertThat(linked()).isTrue();
        assertThat(reread(active).state()).isEqualTo(LinkingState.ACTIVE);
        chores();
        assertThat(letters(told)).isEqualTo(4);
    }

    @Test
    void whatAPersonSuspendedDoesNotGoOnByConsent() {
        LinkingCase active = begun("HOA SUA");
        done(tx(em -> review(em).approve(admin, active.id(), SEEN)));
        done(tx(em -> desk(em).suspend(sight, active.id())));
        clock.advance(Duration.ofDays(366));
        chores();

        done(tx(em -> desk(em).agreeAgain(owner, sight, active.id())));
        assertThat(linked()).isFalse();
        done(tx(em -> desk(em).resume(sight, active.id())));
        assertThat(linked()).isTrue();
    }

    @Test
    void whatOneMerchantHasUnlinkedAnotherMayHaveLinked() {
        Sight both = Sight.of(List.of(merchant, rival));
        LinkingWish wish = new LinkingWish(rival, "MB", number, "RIVAL", true);
        LinkingCase mine = begun("HOA SUA");
        tell("D", mine.code());
        done(tx(em -> desk(em).suspend(sight, mine.id())));
        assertThat(fault(tx(em -> desk(em).begin(owner, both, wish)))).isEqualTo(LinkingFault.TAKEN);
        done(tx(em -> desk(em).end(sight, mine.id())));

        LinkingCase theirs = done(tx(em -> desk(em).begin(owner, both, wish)));
        tell("D", theirs.code());

        assertThat(reread(theirs).state()).isEqualTo(LinkingState.ACTIVE);
        assertThat(reread(theirs).accountId()).isNotEqualTo(reread(mine).accountId());
        BankAccount now =
                tx(em -> new BankAccounts(em, this.now).linked(MB, number).orElseThrow());
        assertThat(now.merchantId()).isEqualTo(rival);
        assertThat(refused("MB", number, "HOA SUA", true)).isEqualTo(LinkingFault.TAKEN);
    }

    @Test
    void hoursAreCountedOnceTheyAreOverAndGapsAreSeen() {
        clock.advance(Duration.between(
                now.get(), Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(5))));
        LinkingCase active = begun("HOA SUA");
        done(tx(em -> review(em).approve(admin, active.id(), SEEN)));
        long account = reread(active).accountId().orElseThrow();
        Instant hour = now.get().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS);
        tell("C", "tien hang");
        DATABASE.run(em -> {
            em.createNativeQuery("update movement set id = ?, recorded_at = timestampadd(second, 90, occurred_at)"
                            + " where account_id = ?")
                    .setParameter(1, Ids.notBefore(hour) + Ids.next() % 1_000_000)
                    .setParameter(2, account)
                    .executeUpdate();
        });
        tx(em -> new HourBook(em, now).run());
        tx(em -> new HourBook(em, now).run());

        Object[] counted = (Object[])
                tx(em -> em.createNativeQuery("select told, lag_seconds from account_hour where account_id = ?")
                        .setParameter(1, account)
                        .getSingleResult());
        assertThat(((Number) counted[0]).longValue()).isEqualTo(1);
        assertThat(((Number) counted[1]).longValue()).isEqualTo(90);
        assertThat(gaps(account)).isEmpty();

        DATABASE.run(em -> {
            for (int day = 1; day <= 10; day++)
                em.createNativeQuery("insert into account_hour values (?, ?, 9, 0)")
                        .setParameter(1, account)
                        .setParameter(2, InstantConverter.column(hour.minus(Duration.ofHours(24L * day + 2))))
                        .executeUpdate();
        });
        assertThat(gaps(account))
                .hasSize(1)
                .allMatch(gap -> gap.expected() == 9 && !gap.until().isAfter(hour));
    }

    private List<Gap> gaps(long account) {
        return tx(em -> new AccountHealth(em, new HourBook(em, now), now).of(account))
                .gaps();
    }

    private void chores() {
        tx(em -> {
            Merchants merchants = new Merchants(em, now);
            Settings settings = Settings.read(name -> null);
            OwnerLetters letters = new OwnerLetters(
                    new Staff(Register.of(em, now), new Members(em), merchants),
                    new Letters(
                            em, new Vault(MasterKey.parse("A".repeat(43) + "=").orElseThrow()), settings, now));
            return new ConsentChores(
                            cases(em),
                            new BankAccounts(em, now),
                            BankDirectory.shipped(),
                            merchants,
                            letters,
                            settings,
                            now)
                    .run();
        });
    }

    private long letters(Person to) {
        return tx(em -> (Number) em.createNativeQuery("select count(*) from account_letter where address = ?")
                        .setParameter(1, to.email())
                        .getSingleResult())
                .longValue();
    }

    @Test
    void namesAreComparedWithoutMarksAndForms() {
        assertThat(NameCheck.of("CTY TNHH MTV HOA SUA", "Công ty Hoa Sữa")).isEqualTo(NameCheck.MATCHES);
        assertThat(NameCheck.of("HOA SUA", "Other", "Hoa  sữa.")).isEqualTo(NameCheck.MATCHES);
        assertThat(NameCheck.of("HOA SUA 2", "Hoa Sữa")).isEqualTo(NameCheck.DIFFERS);
        assertThat(NameCheck.of("CONG TY TNHH", "")).isEqualTo(NameCheck.DIFFERS);
    }

    private LinkingCase begun(String holder) {
        return done(tx(em -> desk(em).begin(owner, sight, new LinkingWish(merchant, "MB", number, holder, true))));
    }

    private LinkingFault refused(String bank, String account, String holder, boolean consented) {
        LinkingWish wish = new LinkingWish(merchant, bank, account, holder, consented);
        return fault(tx(em -> desk(em).begin(owner, sight, wish)));
    }

    private static LinkingCase done(LinkingResult result) {
        if (result instanceof Done done) return done.now();
        throw new AssertionError(((Refused) result).fault());
    }

    private static LinkingFault fault(LinkingResult result) {
        return ((Refused) result).fault();
    }

    private Optional<LinkingFault> bring(Sight whose, LinkingCase one, byte[] content) {
        return tx(em -> new LinkingPapers(
                        new LinkingPaperBook(em, cases(em), new AuditLog(em, now), now), bytes -> Scanner.Finding.CLEAN)
                .bring(owner, whose, one.id(), "giay.txt", content));
    }

    private void tell(String direction, String text) {
        String body = """
                {"transactionid":"%s","transactiontime":%d,"referencenumber":"%s","amount":1000,"content":"%s",\
                "bankaccount":"%s","transType":"%s","orderId":""}""".formatted(UUID.randomUUID(), clock.millis(), "FT" + Ids.next(), text, number, direction);
        DATABASE.run(em -> {
            FakeEvent<UnlinkedMoney> unlinked = new FakeEvent<>(new ProofWatch(
                    cases(em), new BankAccounts(em, now), BankDirectory.shipped(), now)::onUnlinkedMoney);
            Intake intake = IntakeUnderTest.of(em, now, new FakeEvent<>(), unlinked);
            intake.acceptMb(
                    new vietqr.intake.BankMessage(MB, "bank", "127.0.0.1", body.getBytes(StandardCharsets.UTF_8)));
        });
    }

    private boolean linked() {
        return tx(em -> new BankAccounts(em, now).linked(MB, number)).isPresent();
    }

    private long movements() {
        return tx(em -> (Number) em.createNativeQuery("select count(*) from movement where account_number = ?")
                        .setParameter(1, number)
                        .getSingleResult())
                .longValue();
    }

    private List<Long> toReview() {
        return tx(em -> cases(em).toReview()).stream().map(LinkingCase::id).toList();
    }

    private LinkingCase reread(LinkingCase one) {
        return tx(em -> em.find(LinkingCase.class, one.id()));
    }

    private LinkingCases cases(EntityManager em) {
        return new LinkingCases(em, now);
    }

    private LinkingDesk desk(EntityManager em) {
        return new LinkingDesk(
                cases(em),
                new LinkingPaperBook(em, cases(em), new AuditLog(em, now), now),
                new BankAccounts(em, now),
                BankDirectory.shipped(),
                new Merchants(em, now),
                now);
    }

    private LinkingReview review(EntityManager em) {
        return new LinkingReview(cases(em), new BankAccounts(em, now), BankDirectory.shipped(), now);
    }

    private static <T> T tx(Function<EntityManager, T> work) {
        return DATABASE.inTransaction(work);
    }
}
