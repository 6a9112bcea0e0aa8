package vietqr.bankfile;

import java.util.List;

/** The file as a whole cannot be read. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Unreadable(List<Finding> findings) {
        super(findings.get(0).toString());
        this.findings = List.copyOf(findings);
    }

    public Unreadable(Finding finding) {
        this(List.of(finding));
    }

    /** Why; at least one. */
    public List<Finding> findings() {
        return findings;
    }
}
