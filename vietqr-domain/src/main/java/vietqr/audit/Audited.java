package vietqr.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Changes of this entity are written down in the transaction that makes them. It goes with {@code
 * org.eclipse.persistence.annotations.Customizer(AuditTrail.class)}, which has the provider tell of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Audited {
    /** What it is to people. */
    Thing value();

    /** Attributes that are written down. Those that are not named never are, and a change of them alone is no entry. */
    String[] fields();

    /** Attributes of which it is written down only that they are others now. */
    String[] secret() default {};

    /** The attribute that says whose it is; empty: the operator's alone. */
    String merchant() default "merchantId";

    /** The attribute by which people know it; empty: none. */
    String name() default "";
}
