package vietqr.api.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a proof of its own kind, such as a signature, and answers 401 or 403 to whoever has none. Like at a {@link
 * Secured} door, only those who are refused are counted by address.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Guarded {}
