package vietqr.bankfile;

import com.prowidesoftware.swift.model.field.Field20;
import com.prowidesoftware.swift.model.field.Field25;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import com.prowidesoftware.swift.model.field.Field86;
import com.prowidesoftware.swift.model.mt.mt9xx.MT940;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** SWIFT's statements, as banks write them and as somebody else's library reads them. */
class Mt940Test {
    static final String MONTH = """
            {1:F01BFTVVNVXAXXX0000000000}{2:I940BFTVVNVXXXXXN}{4:
            :20:STMT2611
            :25:0123456789
            :28C:11/1
            :60F:C261101VND10000000,
            :61:2611021102C150000,NTRFNONREF//FT26306001
            Thanh toan don 01
            :86:Thanh toan don 01
             va don 01b
            :61:2611031103D2500000,00NCHK4711//FT26307001
            :86:?00CHUYEN TIEN?20Nha cung cap?21 ky 11?3119001234?32TRAN?33 VAN A
            :61:2612310101RC1000,NTRFREV1
            :62F:C261130VND7649000,
            -}
            """;

    @TempDir
    private Path directory;

    @Test
    void aStatementInItsEnvelope() {
        Heard heard = Samples.read(Samples.text(directory, MONTH), List.of());
        Head head = heard.statements.get(0);
        assertThat(heard.statements).hasSize(1);
        assertThat(head.account()).isEqualTo("0123456789");
        assertThat(head.reference()).isEqualTo("STMT2611");
        assertThat(head.opening()).hasValue(10_000_000);
        assertThat(head.closing()).hasValue(7_649_000);
        assertThat(head.chainOk()).contains(true);
        assertThat(heard.lines).hasSize(3);
        Line credit = heard.lines.get(0);
        assertThat(credit.number()).isEqualTo(6);
        assertThat(credit.day()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(credit.reference()).isEqualTo("FT26306001");
        assertThat(credit.content()).isEqualTo("Thanh toan don 01 va don 01b");
        Line debit = heard.lines.get(1);
        assertThat(debit.direction()).isEqualTo(Direction.D);
        assertThat(debit.amount()).isEqualTo(Vnd.of(2_500_000));
        assertThat(debit.content()).isEqualTo("Nha cung cap ky 11");
        assertThat(debit.payerName()).isEqualTo("TRAN VAN A");
        assertThat(debit.payerAccount()).isEqualTo("19001234");
    }

    @Test
    void theDayOfTheOpeningBalanceIsThatBeforeUnlessTheStatementIsOfOneDay() {
        String evening = ":20:A\n:25:0123456789\n:60F:C261124VND1000,\n:62F:C261125VND1000,\n";

        Head usual = Samples.read(Samples.text(directory, evening), List.of())
                .statements
                .get(0);
        Head sameDay = Samples.read(Samples.text(directory, evening.replace("C261124", "C261125")), List.of())
                .statements
                .get(0);
        assertThat(usual.from()).contains(LocalDate.of(2026, 11, 25));
        assertThat(usual.to()).contains(LocalDate.of(2026, 11, 25));
        assertThat(sameDay.from()).contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aCreditTakenBackIsMoneyThatWentAndItsDayIsTheNearest() {
        Line taken =
                Samples.read(Samples.text(directory, MONTH), List.of()).lines.get(2);
        assertThat(taken.direction()).isEqualTo(Direction.D);
        assertThat(taken.amount()).isEqualTo(Vnd.of(1000));
        assertThat(taken.day()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(taken.reference()).isEqualTo("REV1");
    }

    @Test
    void severalStatementsOfSeveralAccountsInOneFile() {
        String second = MONTH.replace("0123456789", "BFTVVNVX/999").replace("STMT2611", "STMT2612");
        Heard heard = Samples.read(Samples.text(directory, MONTH + second), List.of());
        assertThat(heard.statements).extracting(Head::account).containsExactly("0123456789", "999");
        assertThat(heard.statements).extracting(Head::chainOk).allMatch(ok -> ok.orElse(false));
        assertThat(heard.lines).hasSize(6);
    }

    @Test
    void withoutAnyEnvelopeAndWithFractionsAndForeignMoney() {
        String plain = """
                :20:A
                :25:0123456789
                :60F:C261101VND1000,
                :61:261102C150000,50NTRFX
                :61:2611C1
                :62F:C261130VND1000,
                :20:B
                :25:0123456789
                :60F:C261101USD1000,
                :61:261102C15,00NTRFX
                :62F:C261130USD1015,
                """;
        Heard heard = Samples.read(Samples.text(directory, plain), List.of());
        assertThat(heard.lines).isEmpty();
        assertThat(heard.problems)
                .extracting(Heard.Problem::reason)
                .containsExactly(Reason.FRACTION, Reason.BAD_LINE, Reason.OTHER_CURRENCY);
        assertThat(heard.problems.get(2).day()).contains(LocalDate.of(2026, 11, 2));
    }

    @Property(tries = 200)
    void whatAnotherLibraryWritesIsReadAsItWasMeant(
            @ForAll @LongRange(min = 1, max = 999_999_999_999L) long amount, @ForAll boolean credit)
            throws IOException {
        Path file = Files.createTempFile("prowide", ".mt940");
        try {
            MT940 message = new MT940("BFTVVNVXXXX", "BFTVVNVXXXX");
            message.append(new Field20("REF"));
            message.append(new Field25("0123456789"));
            message.append(new Field60F("C261101VND0,"));
            Field61 entry = new Field61();
            entry.setValueDate("261102");
            entry.setEntryDate("1102");
            entry.setDebitCreditMark(credit ? "C" : "D");
            entry.setAmount(amount + ",");
            entry.setTransactionType("N");
            entry.setIdentificationCode("TRF");
            entry.setReferenceForTheAccountOwner("NONREF");
            entry.setReferenceOfTheAccountServicingInstitution("FT1");
            message.append(entry);
            message.append(new Field86("Thanh toan"));
            Files.writeString(file, message.message());
            Line line = Samples.read(file, List.of()).lines.get(0);
            assertThat(line.signed()).isEqualTo(credit ? amount : -amount);
            assertThat(line.reference()).isEqualTo("FT1");
            assertThat(line.content()).isEqualTo("Thanh toan");
            Field61 theirs = MT940.parse(Files.readString(file)).getField61().get(0);
            assertThat(theirs.getAmountAsBigDecimal().longValueExact()).isEqualTo(amount);
        } finally {
            Files.delete(file);
        }
    }
}
