package vietqr.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import vietqr.kernel.Ids;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One line of the audit log. Never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    static final int LONGEST_TEXT = 4000;

    @Id
    private long id;

    private Instant at;

    @Column(name = "merchant_id")
    private Long merchantId;

    @Enumerated(EnumType.STRING)
    private Thing thing;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Column(name = "subject_id")
    private Long subjectId;

    private String subject;
    private String doer;

    @Column(name = "doer_name")
    private String doerName;

    private String address;

    @Column(name = "before_text")
    private String beforeText;

    @Column(name = "after_text")
    private String afterText;

    protected AuditEntry() {}

    AuditEntry(AuditNote note, Doer doer, Instant at) {
        this.id = Ids.next();
        this.at = at;
        this.merchantId = note.merchantId();
        this.thing = note.thing();
        this.deed = note.deed();
        this.subjectId = note.subjectId();
        this.subject = Doer.cut(note.subject(), 200);
        this.doer = doer.id();
        this.doerName = doer.name();
        this.address = doer.address();
        this.beforeText = text(note.before());
        this.afterText = text(note.after());
    }

    /** As it is kept. */
    static String text(Map<String, String> values) {
        String all = values.entrySet().stream()
                .map(one -> one.getKey() + "\t" + one.getValue().replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\n"));
        return Doer.cut(all, LONGEST_TEXT);
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> values.put(parts[0], parts[1]));
        return values;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** Empty for what concerns no merchant. */
    public OptionalLong merchantId() {
        return merchantId == null ? OptionalLong.empty() : OptionalLong.of(merchantId);
    }

    public Thing thing() {
        return thing;
    }

    public Deed deed() {
        return deed;
    }

    public OptionalLong subjectId() {
        return subjectId == null ? OptionalLong.empty() : OptionalLong.of(subjectId);
    }

    /** By what people know it; may be empty. */
    public String subject() {
        return subject;
    }

    /** See {@link Doer#id}. */
    public String doer() {
        return doer;
    }

    public String doerName() {
        return doerName;
    }

    public String address() {
        return address;
    }

    /** What a field was, and what it has become; each may be empty. */
    public record Change(String field, String before, String after) {}

    /** Field by field. */
    public Iterable<Change> changes() {
        Map<String, String> before = values(beforeText);
        Map<String, String> after = values(afterText);
        Map<String, Change> all = new TreeMap<>();
        before.forEach((field, was) -> all.put(field, new Change(field, was, after.getOrDefault(field, ""))));
        after.forEach((field, is) -> all.put(field, new Change(field, before.getOrDefault(field, ""), is)));
        return all.values();
    }
}
