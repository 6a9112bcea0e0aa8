package vietqr.dispute;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vietqr.dispute.Judgement.Outcome;
import vietqr.identity.Language;
import vietqr.testing.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What whoever complained gets to read. */
class LettersTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private DisputeScene scene;
    private long id;

    @BeforeEach
    void aComplaint() {
        scene = new DisputeScene(DATABASE);
        id = scene.filed(About.movement(scene.desk.movement(50_000)), 50_000);
    }

    @Test
    void theFirstLetterSaysByWhenThereIsAnAnswer() {
        assertThat(letters()).containsExactly(LetterKind.RECEIVED);
        assertThat(text(LetterKind.RECEIVED, Language.VI))
                .contains(
                        "Kính gửi Trần Thị Bé", scene.dispute(id).number(), "23/04/2026", "50.000 VND", "Trả hai lần");
        assertThat(text(LetterKind.RECEIVED, Language.EN))
                .contains("Dear Trần Thị Bé", "23 April 2026", "50,000 VND", "Paid twice");
    }

    @Test
    void anUpheldComplaintHasItsLetterAlsoWhenTheMoneyIsBack() {
        scene.decide(id, Outcome.UPHELD, 30_000);
        assertThat(letters()).containsExactly(LetterKind.RECEIVED, LetterKind.UPHELD);
        scene.refundEnds(id, "SUCCEEDED", "FT4711");
        scene.tellRefundEnded(id);

        assertThat(letters()).containsExactly(LetterKind.RECEIVED, LetterKind.UPHELD, LetterKind.SETTLED);
        assertThat(text(LetterKind.UPHELD, Language.VI)).contains("hoàn 30.000 VND", "19/03/2026", "Vì đã xem xét");
        assertThat(text(LetterKind.SETTLED, Language.EN)).contains("30,000 VND was given back", "FT4711");
    }

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"REJECTED", "NO_FAULT", "SETTLED"})
    void eachDecisionIsWrittenWithItsReasons(Outcome outcome) {
        scene.decide(id, outcome, 0);

        LetterKind kind = LetterKind.valueOf(outcome.name());
        for (Language language : Language.values())
            assertThat(text(kind, language))
                    .contains("Vì đã xem xét", scene.dispute(id).number());
    }

    @Test
    void whatHasNotHappenedIsNotWritten() {
        Optional<byte[]> letter =
                scene.tx(em -> scene.letters(em).write(scene.dispute(id), LetterKind.REJECTED, Language.VI));
        assertThat(letter).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Language.EN)).isEqualTo(keys(Language.VI));
    }

    private static Set<String> keys(Language language) {
        return ResourceBundle.getBundle("vietqr.dispute.letters", language.locale())
                .keySet();
    }

    private List<LetterKind> letters() {
        return scene.tx(em -> scene.letters(em).of(scene.dispute(id)));
    }

    private String text(LetterKind kind, Language language) {
        byte[] pdf = scene.tx(
                em -> scene.letters(em).write(scene.dispute(id), kind, language).orElseThrow());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
