package vietqr.system;

import vietqr.system.tool.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of an account that two people sign off at a browser, and the proof of it. */
record SignedDay(long accountId, LocalDate day) {
    private static final Pattern KEY = Pattern.compile("MCowBQYDK2Vw[A-Za-z0-9+/=]+");

    void signedBy(Portal finance, Portal approver) {
        finance.open(address());
        finance.page().locator("[id='first:note']").fill("Đủ chứng từ");
        finance.page().locator("[id='first:prepare']").click();
        assertThat(finance.text()).contains("Chờ ký");
        assertThat(finance.page().locator("[id='yes:approve']").count()).isZero();
        approver.open(address());
        approver.page().locator("[id='yes:approve']").click();
        assertThat(approver.text()).contains("Đã khoá", "Tải gói chứng cứ");
    }

    private String address() {
        return "/close/view.xhtml?account=" + accountId + "&day=" + day;
    }

    Path pack(Portal portal, Path directory) {
        portal.open(address());
        Path file = directory.resolve("pack.zip");
        portal.page()
                .waitForDownload(
                        () -> portal.page().locator("a[href*='&pack=']").click())
                .saveAs(file);
        return file;
    }

    /** Shown to everybody who may see days, for the comparison with packs. */
    String key(Portal portal) {
        portal.open("/close/list.xhtml?account=" + accountId);
        Matcher key = KEY.matcher(portal.text());
        assertThat(key.find()).isTrue();
        return key.group();
    }

    void provenBy(Path pack, String key) throws IOException {
        Command.Result sound = Verification.ofPack(pack.toString(), "--key", key, "--lang", "en");
        assertThat(sound.exitCode()).as(sound.output()).isZero();
        assertThat(sound.output()).contains("account: " + Demo.ACCOUNT, "day: " + day, "Demo Finance", "Demo Approver");
        for (String part : new String[] {"movements.txt", "decisions.csv", "matches.csv"}) {
            Path forged = forged(pack, part);
            Command.Result result = Verification.ofPack(forged.toString(), "--key", key, "--lang", "en");
            assertThat(result.exitCode()).as(part + ": " + result.output()).isEqualTo(1);
            assertThat(result.output()).contains(part);
        }
    }

    /** The same pack with another digit in one of its files. */
    private static Path forged(Path pack, String part) throws IOException {
        Path forged = pack.resolveSibling("forged-" + part + ".zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(pack));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? withAnotherDigit(in.readAllBytes()) : in.readAllBytes());
            }
        }
        return forged;
    }

    private static byte[] withAnotherDigit(byte[] bytes) {
        int at = bytes.length - 1;
        while (!Character.isDigit(bytes[at])) at--;
        byte[] changed = bytes.clone();
        changed[at] = (byte) (bytes[at] == '7' ? '8' : '7');
        return changed;
    }
}
