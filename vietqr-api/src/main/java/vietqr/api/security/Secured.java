package vietqr.api.security;

import jakarta.ws.rs.NameBinding;
import vietqr.identity.ApiClient;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open only to callers with a good Bearer token of an API client of one of these kinds. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Secured {
    ApiClient.Kind[] value();

    /** Whether Basic credentials, or a token behind the word Basic, do as well (wire reference, section 10.1). */
    boolean basicToo() default false;

    /** In whose words the others are refused: the name of a bank's format; empty for the public API's own. */
    String refusedAs() default "";
}
