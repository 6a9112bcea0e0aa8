package vietqr.dialect;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vietqr.bank.Proof;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What a format writes it reads again, and what it has sealed holds, for this secret only. */
class WritingTest {
    private static final Instant SENT = Instant.parse("2026-03-01T05:06:07Z");
    private static final String SECRET = "the-true-secret";

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAgain(@ForAll("transfers") Transfer transfer) {
        for (BankFormat format : Formats.all().known()) {
            Claim claim = only(format, format.write(transfer).body());

            assertThat(claim.reference()).as(format.name()).isEqualTo(transfer.reference());
            assertThat(claim.amount()).as(format.name()).isEqualTo(transfer.amount());
            assertThat(claim.occurredAt()).as(format.name()).isEqualTo(transfer.at());
            assertPlace(format, claim, transfer);
        }
    }

    private static void assertPlace(BankFormat format, Claim claim, Transfer transfer) {
        Transfer.Target target = transfer.target();
        assertThat(format.naming().name())
                .isEqualToIgnoringCase(claim.place().getClass().getSimpleName());
        if (claim.place() instanceof Claim.Place.Account account) {
            assertThat(account.number()).as(format.name()).isEqualTo(target.account());
            assertThat(account.bank()).as(format.name()).isIn("", target.bank());
            assertThat(claim.content()).as(format.name()).isEqualTo(transfer.content());
        }
        if (claim.place() instanceof Claim.Place.Terminal terminal)
            assertThat(terminal).isEqualTo(new Claim.Place.Terminal(target.terminal(), target.order()));
        if (claim.place() instanceof Claim.Place.Bill bill)
            assertThat(bill).isEqualTo(new Claim.Place.Bill(target.service(), target.account(), target.bill()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsSealedHolds(@ForAll("transfers") Transfer transfer) {
        for (BankFormat format : Formats.all().known())
            format.seals().forEach((proof, seal) -> {
                Letter sealed = seal.on(format.write(transfer), SECRET, SENT);

                assertThat(seal.holds(arrival(sealed, SENT), SECRET))
                        .as(format.name() + " " + proof)
                        .isTrue();
                assertThat(seal.holds(arrival(sealed, SENT), SECRET + "x"))
                        .as(format.name() + " " + proof)
                        .isFalse();
                assertThat(only(format, sealed.body()).reference()).isEqualTo(transfer.reference());
            });
    }

    @Test
    void aSignatureGrowsOld() {
        Transfer transfer = transfers().sample();
        for (BankFormat format : Formats.all().known()) {
            Seal seal = format.seals().get(Proof.HMAC);
            if (seal == null) continue;
            Letter sealed = seal.on(format.write(transfer), SECRET, SENT);

            assertThat(seal.holds(arrival(sealed, SENT.plus(Duration.ofMinutes(6))), SECRET))
                    .as(format.name())
                    .isFalse();
        }
    }

    @Test
    void aLetterShowsNoSecret() {
        Letter letter = new Letter(Map.of("Content-Type", "application/json"), new byte[0])
                .with("Authorization", "Apikey a-key")
                .with("Secure-Token", "a-word");

        assertThat(letter.shownHeaders())
                .containsExactly(
                        Map.entry("Authorization", "***"),
                        Map.entry("Content-Type", "application/json"),
                        Map.entry("Secure-Token", "***"));
    }

    @Provide
    Arbitrary<Transfer> transfers() {
        Arbitrary<String> names =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> ids = Arbitraries.longs().between(1, Long.MAX_VALUE).map(String::valueOf);
        Arbitrary<String> banks = Arbitraries.of("MB", "VCB", "BIDV", "970436", "Techcombank");
        Arbitrary<Transfer.Target> targets =
                Combinators.combine(banks, names, names, names, names, names).as(Transfer.Target::new);
        return Combinators.combine(
                        ids,
                        names,
                        targets,
                        Arbitraries.of(Direction.class),
                        Arbitraries.longs().between(1, 499_999_999_999L).map(Vnd::of),
                        Arbitraries.strings().ofMaxLength(60),
                        Arbitraries.longs()
                                .between(1_000_000_000L, 2_000_000_000L)
                                .map(Instant::ofEpochSecond))
                .as(Transfer::new);
    }

    private static Claim only(BankFormat format, byte[] body) {
        Reading reading = format.read(body);
        assertThat(reading).as(format.name()).isInstanceOf(Reading.Understood.class);
        assertThat(((Reading.Understood) reading).claims()).hasSize(1);
        return ((Reading.Understood) reading).claims().get(0);
    }

    private static Arrival arrival(Letter letter, Instant at) {
        return new Fixture(letter.body()).at(at, letter.headers());
    }
}
