package vietqr.api.security;

import jakarta.ws.rs.NameBinding;
import vietqr.identity.ApiClient;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to callers with a good Bearer token of one kind of API client only. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Secured {
    ApiClient.Kind value();
}
