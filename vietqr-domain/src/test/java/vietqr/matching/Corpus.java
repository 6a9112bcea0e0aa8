package vietqr.matching;

import vietqr.kernel.Vnd;
import vietqr.payment.Direction;
import vietqr.payment.PaymentState;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The committed corpus: requests ({@code R}: id, account, amount, state, code, order id) and movements ({@code T}: kind,
 * account, amount, id of the request it was for or 0, whether its text says so, text), tabs between. It was made by {@link
 * BankTexts} and is read without it.
 */
record Corpus(List<Candidate> requests, List<Sample> samples) {
    static final Path FILE = Path.of("src", "test", "resources", "vietqr", "matching", "corpus.tsv");

    private static final int REQUESTS = 1_000;
    private static final int TEXTS = 4_000;

    static Corpus read() throws IOException {
        Corpus corpus = new Corpus(new ArrayList<>(), new ArrayList<>());
        for (String line : Files.readAllLines(FILE, StandardCharsets.UTF_8)) corpus.add(line.split("\t", -1));
        return corpus;
    }

    private void add(String[] cells) {
        if (cells[0].equals("R"))
            requests.add(Requests.request(
                    Long.parseLong(cells[1]),
                    cells[5],
                    Long.parseLong(cells[2]),
                    Long.parseLong(cells[3]),
                    cells[6],
                    PaymentState.valueOf(cells[4])));
        else samples.add(new Sample(cells[1], money(cells), Long.parseLong(cells[4]), Boolean.parseBoolean(cells[5])));
    }

    private static Money money(String[] cells) {
        return new Money(
                Long.parseLong(cells[2]),
                Direction.C,
                Vnd.of(Long.parseLong(cells[3])),
                cells[6],
                Requests.ASKED.plusSeconds(3600));
    }

    /** What the generator makes of a seed. */
    static String made(long seed) {
        BankWorld world = new BankWorld(REQUESTS, seed);
        StringBuilder lines = new StringBuilder();
        for (Candidate request : world.requests())
            line(
                    lines,
                    "R",
                    request.id(),
                    request.accountId(),
                    request.amount(),
                    request.balance().orElseThrow().state(),
                    request.code(),
                    world.orderIdOf(request));
        BankTexts texts = new BankTexts(world, seed);
        for (int i = 0; i < TEXTS; i++) {
            Sample sample = texts.next();
            Money money = sample.money();
            line(
                    lines,
                    "T",
                    sample.kind(),
                    money.accountId(),
                    money.amount(),
                    sample.truth(),
                    sample.tellable(),
                    money.content());
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, Object... cells) {
        for (int i = 0; i < cells.length; i++) lines.append(i == 0 ? "" : "\t").append(cells[i]);
        lines.append('\n');
    }
}
