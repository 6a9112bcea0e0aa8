package vietqr.statement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vietqr.merchant.Sight;
import vietqr.testing.TestDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs drop is brought once, when it is whole, and put away with what became of it. */
class FolderTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String GOOD = "Date,Amount,Reference\n2026-11-02,1000,A\n";

    private final StatementScene scene = new StatementScene(DATABASE);

    @TempDir
    private Path root;

    private Path inbox;
    private Folder folder;

    @BeforeEach
    void watch() throws IOException {
        inbox = Files.createDirectory(root.resolve(scene.account.number()));
        folder = scene.folder(root);
    }

    private void lookTwice() {
        folder.look();
        scene.clock.advance(DroppedFiles.QUIET);
        folder.look();
    }

    private void readAll() {
        brought().stream().filter(StatementFile::underWay).forEach(scene::readIn);
    }

    private List<StatementFile> brought() {
        return scene.seen(Sight.of(List.of(scene.merchantId)));
    }

    private static List<String> names(Path directory) throws IOException {
        if (Files.notExists(directory)) return List.of();
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aWholeFileIsBroughtForTheAccountItsDirectoryNamesAndPutAwayWhenItIsRead() throws IOException {
        Files.writeString(inbox.resolve("november.csv"), GOOD);
        lookTwice();
        StatementFile file = brought().get(0);
        assertThat(file.source()).isEqualTo(Source.FOLDER);
        assertThat(file.accountId()).hasValue(scene.account.id());
        assertThat(names(inbox)).as("it stays while it is read").containsExactly("november.csv");
        readAll();
        assertThat(folder.look()).isEqualTo(1);
        assertThat(names(inbox)).containsExactly("done");
        assertThat(names(inbox.resolve("done"))).containsExactly(file.id() + "-november.csv");
        assertThat(scene.entries()).hasSize(1);
        assertThat(folder.look()).as("nothing more to do").isZero();
    }

    @Test
    void whatIsStillWrittenToOrHasAnUnfinishedNameStays() throws IOException {
        Path file = Files.writeString(inbox.resolve("slow.csv"), "Date,Amount\n");
        Files.writeString(inbox.resolve("other.csv.part"), GOOD);
        Files.writeString(inbox.resolve(".hidden.csv"), GOOD);
        folder.look();
        scene.clock.advance(DroppedFiles.QUIET);
        Files.writeString(file, "2026-11-02,1000\n", StandardOpenOption.APPEND);
        folder.look();
        assertThat(brought()).isEmpty();
        scene.clock.advance(DroppedFiles.QUIET);
        folder.look();
        assertThat(brought()).extracting(StatementFile::name).containsExactly("slow.csv");
    }

    @Test
    void aRefusedFileIsPutAwayWithItsReason() throws IOException {
        Files.writeString(inbox.resolve("bad.csv"), "a,b\n1,2\n");
        Files.createFile(inbox.resolve("empty.csv"));
        lookTwice();
        readAll();
        folder.look();
        List<String> refused = names(inbox.resolve("refused"));
        assertThat(refused).hasSize(4).contains("empty.csv", "empty.csv.reason.txt");
        String bad = refused.stream()
                .filter(name -> name.endsWith("bad.csv.reason.txt"))
                .findFirst()
                .orElseThrow();
        assertThat(inbox.resolve("refused").resolve(bad))
                .content()
                .contains("Không có mẫu ngân hàng nào phù hợp", "No bank profile fits");
    }

    @Test
    void aProcessThatDiesAtAnyMomentBringsNothingTwice() throws IOException {
        Files.writeString(inbox.resolve("november.csv"), GOOD);
        lookTwice();
        folder = scene.folder(root);
        lookTwice();
        assertThat(brought()).hasSize(1);
        readAll();
        folder = scene.folder(root);
        lookTwice();
        assertThat(brought()).hasSize(1);
        assertThat(names(inbox)).containsExactly("done");
        assertThat(scene.entries()).hasSize(1);
    }

    @Test
    void aDirectoryCalledLikeAMerchantTakesFilesThatNameTheirAccount() throws IOException {
        Path ofMerchant = Files.createDirectory(root.resolve(scene.mid()));
        Files.writeString(ofMerchant.resolve("a.csv"), "Account: " + scene.account.number() + "\n" + GOOD);
        Path ofNobody = Files.createDirectory(root.resolve("nobody"));
        Files.writeString(ofNobody.resolve("b.csv"), GOOD);
        lookTwice();
        readAll();
        assertThat(brought()).extracting(StatementFile::state).containsExactly(FileState.READ);
        assertThat(names(ofNobody)).containsExactly("b.csv");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(root.resolve("secret.csv"), GOOD);
        Files.createSymbolicLink(inbox.resolve("link.csv"), elsewhere);
        lookTwice();
        assertThat(brought()).isEmpty();
    }

    @Test
    void aDirectoryThatIsCalledLikeNothingIsNamedAndWarnedOfOnce() throws IOException {
        Files.createDirectory(inbox.resolveSibling("no-such-account"));
        List<LogRecord> said = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord told) {
                if (told.getLevel() == Level.WARNING) said.add(told);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Folder.class.getName());
        log.addHandler(handler);
        try {
            for (int look = 0; look < 4; look++) folder.look();
        } finally {
            log.removeHandler(handler);
        }

        assertThat(said).hasSize(1);
        assertThat(folder.misnamed()).containsExactly("no-such-account");
    }
}
