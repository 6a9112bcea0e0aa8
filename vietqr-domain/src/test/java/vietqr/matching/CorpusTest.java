package vietqr.matching;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** What matching is worth: no wrong match in a million texts, and hardly a missed one that could have been told. */
class CorpusTest {
    private static final long SEED = 20_260_105;
    private static final int BATCHES = 16;
    private static final int TEXTS = 1_000_000;
    private static final int REQUESTS = 100_000;
    private static final long LEAST_RECALL = 98_00;

    @Test
    void aMillionTextsLeadToNoWrongMatch() {
        BankWorld world = new BankWorld(REQUESTS, SEED);
        Score score = IntStream.range(0, BATCHES)
                .parallel()
                .mapToObj(batch -> scoreOf(world, new BankTexts(world, batch), TEXTS / BATCHES))
                .collect(Score::new, Score::plus, Score::plus);
        System.out.println(score);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    @Test
    void theCommittedCorpusIsTheGeneratorsAndLeadsToNoWrongMatch() throws IOException {
        if (Boolean.getBoolean("vietqr.corpus.write")) Files.writeString(Corpus.FILE, Corpus.made(SEED));
        assertThat(Corpus.FILE).hasContent(Corpus.made(SEED));
        Corpus corpus = Corpus.read();
        KnownRequests known = new RequestsInMemory(corpus.requests());
        Score score = new Score();
        for (Sample sample : corpus.samples()) score.add(sample, Matching.decide(sample.money(), known));
        System.out.println(score);
        assertThat(score.wrong()).isEmpty();
        assertThat(score.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
    }

    private static Score scoreOf(BankWorld world, BankTexts texts, int count) {
        Score score = new Score();
        for (int i = 0; i < count; i++) {
            Sample sample = texts.next();
            score.add(sample, Matching.decide(sample.money(), world.known()));
        }
        return score;
    }
}
