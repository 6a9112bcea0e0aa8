package vietqr.audit;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DataModifyQuery;
import org.eclipse.persistence.queries.ObjectLevelModifyQuery;
import org.eclipse.persistence.sessions.changesets.DirectToFieldChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;
import vietqr.kernel.Ids;
import vietqr.kernel.InstantConverter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes down what becomes of an {@link Audited} entity, as the persistence provider writes it: whoever changes it cannot
 * forget to, and the line is there exactly if the change is.
 */
public class AuditTrail extends DescriptorEventAdapter implements DescriptorCustomizer {
    private static final String HIDDEN = "•••";
    private static final int LONGEST_VALUE = 300;
    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "merchant_id",
            "thing",
            "deed",
            "subject_id",
            "subject",
            "doer",
            "doer_name",
            "address",
            "before_text",
            "after_text");

    private static final String SQL = "insert into audit_entry (" + String.join(", ", COLUMNS) + ") values (#"
            + String.join(", #", COLUMNS) + ")";

    @Override
    public void customize(ClassDescriptor descriptor) {
        descriptor.getEventManager().addListener(this);
    }

    @Override
    public void postInsert(DescriptorEvent event) {
        write(event, Deed.MADE, Map.of(), all(event));
    }

    @Override
    public void postDelete(DescriptorEvent event) {
        write(event, Deed.REMOVED, all(event), Map.of());
    }

    @Override
    public void postUpdate(DescriptorEvent event) {
        if (!(event.getQuery() instanceof ObjectLevelModifyQuery query) || query.getObjectChangeSet() == null) return;
        ObjectChangeSet changes = query.getObjectChangeSet();
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (String field : audited(event).fields()) {
            if (changes.getChangesForAttributeNamed(field) instanceof DirectToFieldChangeRecord change) {
                before.put(field, shown(change.getOldValue()));
                after.put(field, shown(change.getNewValue()));
            }
        }
        for (String field : audited(event).secret()) if (changes.hasChangeFor(field)) after.put(field, HIDDEN);
        if (!after.isEmpty()) write(event, Deed.CHANGED, before, after);
    }

    private static Map<String, String> all(DescriptorEvent event) {
        Map<String, String> values = new LinkedHashMap<>();
        Audited audited = audited(event);
        for (String field : audited.fields())
            value(event, field).map(AuditTrail::shown).ifPresent(text -> values.put(field, text));
        Stream.of(audited.secret())
                .filter(field -> value(event, field).isPresent())
                .forEach(field -> values.put(field, HIDDEN));
        return values;
    }

    private void write(DescriptorEvent event, Deed deed, Map<String, String> before, Map<String, String> after) {
        Audited audited = audited(event);
        Doer doer = Doer.here();
        DataModifyQuery insert = new DataModifyQuery(SQL);
        COLUMNS.forEach(insert::addArgument);
        List<Object> values = Arrays.asList(
                Ids.next(),
                InstantConverter.column(Instant.now().truncatedTo(ChronoUnit.MICROS)),
                audited.merchant().isEmpty()
                        ? null
                        : value(event, audited.merchant()).orElse(null),
                audited.value().name(),
                deed.name(),
                key(event),
                audited.name().isEmpty()
                        ? ""
                        : Doer.cut(
                                value(event, audited.name())
                                        .map(String::valueOf)
                                        .orElse(""),
                                200),
                doer.id(),
                doer.name(),
                doer.address(),
                AuditEntry.text(before),
                AuditEntry.text(after));
        event.getSession().executeQuery(insert, values);
    }

    /** The one number by which it is known; null if it has none. */
    private static Object key(DescriptorEvent event) {
        Object key = event.getDescriptor()
                .getObjectBuilder()
                .extractPrimaryKeyFromObject(event.getSource(), event.getSession());
        return key instanceof Number ? key : null;
    }

    private static Audited audited(DescriptorEvent event) {
        return event.getSource().getClass().getAnnotation(Audited.class);
    }

    private static Optional<Object> value(DescriptorEvent event, String field) {
        DatabaseMapping mapping = event.getDescriptor().getMappingForAttributeName(field);
        if (mapping == null)
            throw new IllegalStateException(event.getDescriptor().getAlias() + " has no " + field);
        return Optional.ofNullable(mapping.getAttributeValueFromObject(event.getSource()));
    }

    private static String shown(Object value) {
        return value == null ? "" : Doer.cut(value.toString(), LONGEST_VALUE);
    }
}
