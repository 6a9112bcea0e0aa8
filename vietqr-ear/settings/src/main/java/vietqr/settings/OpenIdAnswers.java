package vietqr.settings;

import java.net.URI;
import java.util.Optional;

/** What has been set about signing in at an OpenID Connect provider. */
final class OpenIdAnswers {
    private static final int LONGEST_NAME = 40;

    private final Answers answers;

    OpenIdAnswers(Answers answers) {
        this.answers = answers;
    }

    Optional<OpenIdLogin> read(boolean production) {
        Optional<URI> issuer = answers.parsed(
                Setting.OIDC_ISSUER,
                Optional.empty(),
                production
                        ? "use an https address such as https://login.example.vn"
                        : "use an https address such as https://login.example.vn, or http in the sandbox",
                text -> SettingsReader.address(text)
                        .filter(address -> !production || "https".equals(address.getScheme()))
                        .map(address -> Optional.of(URI.create(text))));
        Optional<String> client = answers.text(Setting.OIDC_CLIENT_ID);
        Optional<Secret> secret = answers.text(Setting.OIDC_CLIENT_SECRET).map(Secret::new);
        boolean trusted = answers.parsed(Setting.OIDC_TRUSTED, false, "use true or false", SettingsReader::bool);
        String name = answers.parsed(
                Setting.OIDC_NAME,
                issuer.map(URI::getHost).orElse(""),
                "use up to " + LONGEST_NAME + " characters",
                text -> Optional.of(text).filter(given -> given.length() <= LONGEST_NAME));
        if (issuer.isPresent() && client.isEmpty())
            answers.problem(Setting.OIDC_CLIENT_ID, "set it together with " + Setting.OIDC_ISSUER.variable());
        if (issuer.isEmpty() && client.isPresent())
            answers.problem(Setting.OIDC_ISSUER, "set it together with " + Setting.OIDC_CLIENT_ID.variable());
        return issuer.map(address -> new OpenIdLogin(address, client.orElse(""), secret, name, trusted));
    }
}
