package vietqr.audit;

import java.util.Map;

/**
 * Something that was done.
 *
 * @param merchantId whose business it is; null for nobody's
 * @param subjectId what it was done to; null if it has no number
 * @param subject what people call that; may be empty
 * @param before values by the names of fields
 */
public record AuditNote(
        Thing thing,
        Deed deed,
        Long merchantId,
        Long subjectId,
        String subject,
        Map<String, String> before,
        Map<String, String> after) {

    /** Something of which there is no more to say than that it was done. */
    public static AuditNote of(Thing thing, Deed deed, Long merchantId, long subjectId, String subject) {
        return new AuditNote(thing, deed, merchantId, subjectId, subject, Map.of(), Map.of());
    }

    /** The same with what has changed. */
    public AuditNote with(Map<String, String> was, Map<String, String> is) {
        return new AuditNote(thing, deed, merchantId, subjectId, subject, was, is);
    }
}
