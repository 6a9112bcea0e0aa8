package vietqr.web.disputes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vietqr.dispute.Dispute;
import vietqr.dispute.DisputeEvidence;
import vietqr.dispute.Evidence;
import vietqr.dispute.LetterKind;
import vietqr.dispute.Letters;
import vietqr.identity.Language;
import vietqr.web.session.Exchange;
import vietqr.web.session.Visit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files and letters of a case, handed out at the address of its page. */
@Named("disputePapers")
@RequestScoped
public class Papers {
    @Inject
    private DisputeEvidence evidence;

    @Inject
    private Letters letters;

    @Inject
    private Visit visit;

    /** Does nothing if the address names neither a file nor a letter. */
    void handOut(Dispute one) throws IOException {
        Long file = Exchange.number("file");
        String letter = Exchange.word("letter");
        if (file != null) handOutFile(one, file);
        else if (letter != null) handOutLetter(one, letter);
    }

    private void handOutFile(Dispute one, long id) throws IOException {
        Optional<Evidence> found = evidence.find(visit.sight(), id).filter(file -> file.disputeId() == one.id());
        if (found.isEmpty()) Exchange.notFound();
        else
            Exchange.download(
                    found.get().name(), found.get().type(), found.get().content());
    }

    private void handOutLetter(Dispute one, String name) throws IOException {
        Language language = Language.of(Exchange.text("language")).orElse(Language.VI);
        Optional<LetterKind> kind = Arrays.stream(LetterKind.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
        Optional<byte[]> pdf = kind.flatMap(known -> letters.write(one, known, language));
        if (pdf.isEmpty()) Exchange.notFound();
        else Exchange.download(letters.fileName(one, kind.get(), language), "application/pdf", pdf.get());
    }

    public List<LetterKind> letters(Dispute one) {
        return letters.of(one);
    }

    public Language[] languages() {
        return Language.values();
    }
}
