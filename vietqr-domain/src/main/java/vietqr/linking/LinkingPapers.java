package vietqr.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vietqr.identity.Person;
import vietqr.merchant.Sight;
import vietqr.paper.PaperType;
import vietqr.paper.Scanner;
import vietqr.paper.Scanner.Finding;

import java.util.List;
import java.util.Optional;

/** Documents of cases. One is looked at before it is kept, by a scanner too, while no transaction is open. */
@ApplicationScoped
public class LinkingPapers {
    private final LinkingPaperBook book;
    private final Scanner scanner;

    /** For the container's proxy only. */
    protected LinkingPapers() {
        this(null, null);
    }

    @Inject
    LinkingPapers(LinkingPaperBook book, Scanner scanner) {
        this.book = book;
        this.scanner = scanner;
    }

    /** Empty if it is kept. */
    public Optional<LinkingFault> bring(Person who, Sight sight, long caseId, String name, byte[] content) {
        if (content.length == 0) return Optional.of(LinkingFault.EMPTY);
        if (content.length > LinkingPaper.LARGEST) return Optional.of(LinkingFault.TOO_LARGE);
        Optional<PaperType> type = PaperType.of(content);
        if (type.isEmpty()) return Optional.of(LinkingFault.OTHER_TYPE);
        Finding finding = scanner.scan(content);
        if (finding == Finding.INFECTED) return Optional.of(LinkingFault.INFECTED);
        if (finding == Finding.FAILED) return Optional.of(LinkingFault.NOT_SCANNED);
        return book.keep(sight, caseId, name, type.get(), content, who.email());
    }

    public List<LinkingPaper> of(LinkingCase one) {
        return book.of(one.id());
    }

    /** Empty if it does not belong to a case in sight. */
    public Optional<LinkingPaper> find(Sight sight, long paperId) {
        return book.find(sight, paperId);
    }
}
