package vietqr.linking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vietqr.kernel.InsertedAfter;
import vietqr.paper.Paper;
import vietqr.paper.PaperType;

import java.time.Instant;

/** A document that shows whose an account is: a confirmation of the bank, a statement. Never changed. */
@Entity
@InsertedAfter("linking_case")
@Table(name = "linking_paper")
public class LinkingPaper extends Paper {
    @Column(name = "case_id")
    private long caseId;

    protected LinkingPaper() {}

    LinkingPaper(long caseId, String name, PaperType type, byte[] content, String by, Instant now) {
        super(name, type, content, by, now);
        this.caseId = caseId;
    }

    long caseId() {
        return caseId;
    }

    /** Their e-mail address. */
    @Override
    public String broughtBy() {
        return super.broughtBy();
    }
}
