package vietqr.bank;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class BankDirectoryTest {
    private static final BankDirectory SHIPPED = BankDirectory.shipped();
    private static final String NEW_BANK =
            "979797 | NEWB | NewBank | Ngân hàng Mới | New Bank | NB | | BANK | yes | no";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "970422, MB",
        "MB, MB",
        "mb, MB",
        "MBB, MB",
        "MBBank, MB",
        "mb bank, MB",
        "' M B ', MB",
        "970436, VCB",
        "Vietcombank, VCB",
        "CTG, ICB",
        "IBK - HN, IBKHN",
        "nhb hn, NHBHN",
        "Co-opBank, COOPBANK",
        "Bank of China (Hong Kong) HCM, BOCHK",
        "BNP Paribas HN, BNPHN"
    })
    void isFoundByAnyOfItsNames(String word, String code) {
        assertThat(SHIPPED.find(word)).map(Bank::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"BVB, 970438", "SCB, 970429", "SC, 970410", "VIKKI, 970406", "CIMB, 422589", "MAFC, 977777"})
    void ambiguousCodeMeansTheBankOfTheTransferNetwork(String code, String bin) {
        assertThat(SHIPPED.find(code)).map(Bank::bin).contains(bin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "970", "9704220", "NOSUCHBANK", "銀行", "-"})
    void unknownWordsNameNoBank(String word) {
        assertThat(SHIPPED.find(word)).isEmpty();
        assertThat(SHIPPED.find(null)).isEmpty();
    }

    @Test
    void everyBankIsFoundByBinCodeAndImage() {
        assertThat(SHIPPED.all()).hasSizeGreaterThan(80).allSatisfy(bank -> {
            assertThat(SHIPPED.find(bank.bin())).contains(bank);
            assertThat(SHIPPED.find(bank.code())).contains(bank);
            assertThat(SHIPPED.findByImageId(bank.imageId())).contains(bank);
            assertThat(bank.englishName()).isNotBlank();
        });
        assertThat(SHIPPED.all()).extracting(Bank::imageId).doesNotHaveDuplicates();
    }

    @Test
    void militaryBankIsCompletelyDescribed() {
        Bank bank = SHIPPED.find("MB").orElseThrow();
        assertThat(bank.bin()).isEqualTo("970422");
        assertThat(bank.shortName()).isEqualTo("MBBank");
        assertThat(bank.name()).isEqualTo("Ngân hàng TMCP Quân đội");
        assertThat(bank.swift()).isEqualTo("MSCBVNVX");
        assertThat(bank.scans()).isEqualTo(Bank.Answer.YES);
        assertThat(UUID.fromString(bank.imageId()).toString()).isEqualTo(bank.imageId());
    }

    @Test
    void imageIdOutlivesARelease() {
        assertThat(SHIPPED.find("MB").orElseThrow().imageId()).isEqualTo("386ce4c1-88ed-3443-96a9-24698897d3cb");
    }

    @Test
    void operatorAddsABank() throws IOException {
        BankDirectory updated = SHIPPED.updatedFrom(file("\uFEFF# ours\n\n" + NEW_BANK));
        assertThat(updated.all()).hasSize(SHIPPED.all().size() + 1);
        assertThat(updated.find("nb")).map(Bank::name).contains("Ngân hàng Mới");
        assertThat(updated.find("MB")).isEqualTo(SHIPPED.find("MB"));
    }

    @Test
    void operatorReplacesABankAndTakesACode() throws IOException {
        BankDirectory updated = SHIPPED.updatedFrom(
                file("970454 | BVB | BVBank | Ngân hàng Bản Việt | BVBank | VCCB | | BANK | yes | yes"));
        assertThat(updated.all()).hasSameSizeAs(SHIPPED.all());
        assertThat(updated.find("970454")).map(Bank::name).contains("Ngân hàng Bản Việt");
        assertThat(updated.find("BVB")).map(Bank::bin).contains("970454");
        assertThat(updated.find("970438")).map(Bank::shortName).contains("BaoVietBank");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "97979 | X | X | X | X | | | BANK | yes | no; line 2: the BIN is not six digits: 97979",
                "979797 | X | X | X; line 2: expected 10 columns, found 4",
                "979797 |  | X | X | X | | | BANK | yes | no; line 2: code, short name and name must not be empty",
                "979797 | X | X | X | X | | | CASINO | yes | no; line 2: 'CASINO' is none of BANK, DIGITAL_BANK",
                "979797 | X | X | X | X | | | BANK | maybe | no; line 2: 'maybe' is none of YES, NO, UNKNOWN",
            })
    void badLineIsNamed(String line, String message) throws IOException {
        Path file = file("# ours\n" + line);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.updatedFrom(file))
                .withMessageContaining(file + ", " + message);
    }

    @Test
    void contradictionsInOneFileAreRefused() throws IOException {
        Path twice = file(NEW_BANK + "\n" + NEW_BANK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.updatedFrom(twice))
                .withMessageContaining("BIN 979797 appears twice");
        Path shared =
                file(NEW_BANK + "\n" + NEW_BANK.replace("979797", "979798").replace("NEWB", "NEW2"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.updatedFrom(shared))
                .withMessageContaining("code NB names both 979797 and 979798");
    }

    @Test
    void fileThatCannotBeReadIsRefused() throws IOException {
        Path missing = directory.resolve("missing.txt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.updatedFrom(missing))
                .withMessageContaining("missing.txt cannot be read");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
        assertThatIllegalArgumentException().isThrownBy(() -> SHIPPED.updatedFrom(binary));
        Path huge = file("x".repeat(3_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHIPPED.updatedFrom(huge))
                .withMessageContaining("too large");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(directory, "banks", ".txt"), content);
    }
}
