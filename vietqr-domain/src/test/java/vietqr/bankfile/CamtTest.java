package vietqr.bankfile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.kernel.Vnd;
import vietqr.payment.Direction;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** ISO 20022: statements, reports within the day, and notifications, without ever following where the file points. */
class CamtTest {
    static final String MONTH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
            <Stmt><Id>STMT-11</Id><FrToDt><FrDtTm>2026-11-01T00:00:00+07:00</FrDtTm><ToDtTm>2026-12-01T00:00:00+07:00</ToDtTm></FrToDt>
            <Acct><Id><Othr><Id>0123456789</Id></Othr></Id><Ccy>VND</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="VND">10000000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-01</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="VND">7650000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-30</Dt></Dt></Bal>
            <Ntry><NtryRef>1</NtryRef><Amt Ccy="VND">150000</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
              <BookgDt><DtTm>2026-11-02T08:05:09+07:00</DtTm></BookgDt><AcctSvcrRef>FT26306001</AcctSvcrRef>
              <NtryDtls><TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs><Amt Ccy="USD">6</Amt>
              <RltdPties><Dbtr><Pty><Nm>Trần Văn A</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>19001234</Id></Othr></Id></DbtrAcct></RltdPties>
              <RmtInf><Ustrd>Thanh toán</Ustrd><Ustrd>đơn 01</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="VND">9</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-11-03</Dt></BookgDt></Ntry>
            <Ntry><Amt Ccy="VND">2500000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
              <BookgDt><Dt>2026-11-03</Dt></BookgDt><AddtlNtryInf>Nhà cung cấp</AddtlNtryInf></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    @TempDir
    private Path directory;

    @Test
    void aStatement() {
        Heard heard = Samples.read(Samples.text(directory, MONTH), List.of());
        Head head = heard.statements.get(0);
        assertThat(heard.statements).hasSize(1);
        assertThat(head.account()).isEqualTo("0123456789");
        assertThat(head.from()).contains(LocalDate.of(2026, 11, 1));
        assertThat(head.to()).contains(LocalDate.of(2026, 11, 30));
        assertThat(head.chainOk()).contains(true);
        assertThat(heard.lines)
                .extracting(Line::number)
                .as("what is pending may never come")
                .containsExactly(1, 3);
        Line credit = heard.lines.get(0);
        assertThat(credit.bookedAt()).contains(Instant.parse("2026-11-02T01:05:09Z"));
        assertThat(credit.amount()).isEqualTo(Vnd.of(150_000));
        assertThat(credit.reference()).isEqualTo("FT26306001");
        assertThat(credit.content()).isEqualTo("Thanh toán đơn 01");
        assertThat(credit.payerName()).isEqualTo("Trần Văn A");
        assertThat(credit.payerAccount()).isEqualTo("19001234");
        Line debit = heard.lines.get(1);
        assertThat(debit.direction()).isEqualTo(Direction.D);
        assertThat(debit.content()).isEqualTo("Nhà cung cấp");
    }

    @Test
    void reportsWithinTheDayAndNotificationsToo() {
        String report = MONTH.replace("camt.053", "camt.052")
                .replace("BkToCstmrStmt", "BkToCstmrAcctRpt")
                .replace("Stmt>", "Rpt>");
        String notice = MONTH.replace("camt.053", "camt.054")
                .replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn")
                .replace("Stmt>", "Ntfctn>");
        assertThat(Samples.read(Samples.text(directory, report), List.of()).lines)
                .hasSize(2);
        assertThat(Samples.read(Samples.text(directory, notice), List.of()).lines)
                .hasSize(2);
    }

    @Test
    void foreignMoneyAndFractionsAreNoEntries() {
        String mixed = MONTH.replace("<Amt Ccy=\"VND\">150000<", "<Amt Ccy=\"USD\">15.50<")
                .replace(">2500000.00<", ">2500000.50<");
        assertThat(Samples.read(Samples.text(directory, mixed), List.of()).problems)
                .extracting(Heard.Problem::reason)
                .containsExactly(Reason.OTHER_CURRENCY, Reason.FRACTION);
    }

    @Test
    void whatPointsOutsideIsRefused() {
        String outside = MONTH.replace(
                        "<Document", "<!DOCTYPE Document [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><Document")
                .replace("Nhà cung cấp", "&secret;");
        assertThatThrownBy(() -> BankFile.open(Samples.text(directory, outside)).read(new Heard()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("BROKEN");
    }

    @Test
    void entitiesThatGrowAreRefused() {
        String growing = MONTH.replace(
                        "<Document",
                        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Document")
                .replace("Nhà cung cấp", "&b;");
        assertThatThrownBy(() -> BankFile.open(Samples.text(directory, growing)).read(new Heard()))
                .isInstanceOf(Unreadable.class);
    }
}
