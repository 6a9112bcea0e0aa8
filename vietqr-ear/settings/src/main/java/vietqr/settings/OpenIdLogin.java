package vietqr.settings;

import java.net.URI;
import java.util.Optional;

/**
 * Somebody else who knows our people: an OpenID Connect provider.
 *
 * @param issuer as it stands in its discovery document
 * @param clientSecret empty for a public client
 * @param name as people call it, on the button
 * @param trusted whether its word is enough for those who have an app for codes with us
 */
public record OpenIdLogin(URI issuer, String clientId, Optional<Secret> clientSecret, String name, boolean trusted) {}
