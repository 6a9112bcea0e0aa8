package vietqr.kernel;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

import java.util.Collection;
import java.util.List;

/** Tells EclipseLink, when the persistence unit starts, what {@link InsertedAfter} says. */
public class InsertOrder implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        Collection<ClassDescriptor> entities = session.getDescriptors().values();
        for (ClassDescriptor entity : entities) {
            InsertedAfter after = entity.getJavaClass().getAnnotation(InsertedAfter.class);
            if (after == null) continue;
            for (String table : after.value()) entity.addConstraintDependencies(of(table, entities));
        }
    }

    private static Class<?> of(String table, Collection<ClassDescriptor> entities) {
        List<? extends Class<?>> owners = entities.stream()
                .filter(entity -> table.equalsIgnoreCase(entity.getTableName()))
                .map(ClassDescriptor::getJavaClass)
                .toList();
        if (owners.size() != 1) throw new IllegalStateException("no single entity has the table " + table);
        return owners.get(0);
    }
}
