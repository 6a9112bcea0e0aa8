package vietqr.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tables this entity's foreign keys point at. Entities hold ids of one another, not references, so the persistence
 * provider cannot know the order in which rows must be written unless it is told.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InsertedAfter {
    String[] value();
}
