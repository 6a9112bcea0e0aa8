package vietqr.openid;

import java.net.URI;

/**
 * Somebody is sent to the provider.
 *
 * @param attempt to be kept in their session until they come back
 */
public record Departure(URI address, Attempt attempt) {}
