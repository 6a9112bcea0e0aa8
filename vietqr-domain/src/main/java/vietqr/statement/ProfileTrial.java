package vietqr.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.bankfile.BadProfile;
import vietqr.bankfile.BankFile;
import vietqr.bankfile.BankProfile;
import vietqr.bankfile.Finding;
import vietqr.bankfile.Fitting;
import vietqr.bankfile.Head;
import vietqr.bankfile.Line;
import vietqr.bankfile.ProfileJson;
import vietqr.bankfile.Reason;
import vietqr.bankfile.Sink;
import vietqr.bankfile.Unreadable;
import vietqr.kernel.Scratch;
import vietqr.merchant.Sight;
import vietqr.sheet.Row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a profile that is being written on the top of a file that was brought. Writes nothing down. */
@ApplicationScoped
public class ProfileTrial {
    private static final int MOST_LINES = 20;
    private static final int MOST_ROWS = 30;
    private static final long MOST_BYTES = 8L << 20;

    private final StatementFiles files;

    /** For the container's proxy only. */
    protected ProfileTrial() {
        this(null);
    }

    @Inject
    public ProfileTrial(StatementFiles files) {
        this.files = files;
    }

    /**
     * What a profile makes of a file.
     *
     * @param mistake in the profile itself; empty if there is none
     * @param findings why the file cannot be read by it
     * @param head what the file says of itself; empty if it was not read
     */
    public record Seen(
            Optional<BadProfile> mistake,
            List<Finding> findings,
            Optional<Head> head,
            List<Line> lines,
            List<Unread> unread,
            List<Row> top) {}

    /** A line that the profile makes no entry of. */
    public record Unread(int number, Finding why, String text) {}

    /** @param fileId of a file that may be seen; else nothing but the profile is looked at */
    public Seen look(Sight sight, Optional<Long> fileId, String json) {
        Optional<StatementFile> file = fileId.flatMap(id -> files.find(sight, id));
        Catch caught = new Catch(file.map(StatementFile::lastDay).orElse(LocalDate.MAX));
        List<Row> top = new ArrayList<>();
        try {
            BankProfile profile = ProfileJson.read(json);
            if (file.isPresent()) read(file.get(), profile, caught, top);
            return caught.seen(Optional.empty(), List.of(), top);
        } catch (BadProfile mistake) {
            return caught.seen(Optional.of(mistake), List.of(), top);
        } catch (Unreadable refused) {
            return caught.seen(Optional.empty(), refused.findings(), top);
        } catch (IOException disk) {
            return caught.seen(Optional.empty(), List.of(Finding.of(Reason.WORK_FAILED, disk.getMessage())), top);
        }
    }

    private void read(StatementFile file, BankProfile profile, Catch caught, List<Row> top)
            throws Unreadable, IOException {
        if (file.size() > MOST_BYTES) throw new Unreadable(Finding.of(Reason.TOO_MANY_BYTES, MOST_BYTES >> 20));
        Path copy = Scratch.file("vietqr-trial-", ".tmp");
        try {
            copy(file, copy);
            BankFile bytes = BankFile.open(copy);
            if (bytes.format().table().isEmpty()) return;
            bytes.top().stream().limit(MOST_ROWS).forEach(top::add);
            Fitting fitting = bytes.fittings(List.of(profile)).get(0);
            if (fitting.problem().isPresent())
                throw new Unreadable(List.of(fitting.problem().get()));
            bytes.read(fitting, caught);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void copy(StatementFile file, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            int number = 0;
            for (Optional<byte[]> piece = files.piece(file, 0); piece.isPresent(); piece = files.piece(file, ++number))
                out.write(piece.get());
        }
    }

    /** Hears the first lines. */
    private static final class Catch implements Sink {
        private final List<Line> lines = new ArrayList<>();
        private final List<Unread> unread = new ArrayList<>();
        private final LocalDate lastDay;
        private Head head;

        Catch(LocalDate lastDay) {
            this.lastDay = lastDay;
        }

        @Override
        public LocalDate lastDay() {
            return lastDay;
        }

        Seen seen(Optional<BadProfile> mistake, List<Finding> findings, List<Row> top) {
            return new Seen(mistake, findings, Optional.ofNullable(head), lines, unread, top);
        }

        @Override
        public void statement(Head found) {
            head = found;
        }

        @Override
        public boolean line(Line line) {
            lines.add(line);
            return goOn(0);
        }

        @Override
        public boolean unreadable(int number, Optional<LocalDate> day, Finding why, String text) {
            unread.add(new Unread(number, why, text));
            return goOn(0);
        }

        @Override
        public boolean goOn(long done) {
            return lines.size() + unread.size() < MOST_LINES;
        }
    }
}
