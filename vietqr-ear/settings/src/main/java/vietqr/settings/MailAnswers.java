package vietqr.settings;

import vietqr.settings.MailServer.Login;
import vietqr.settings.MailServer.Security;

import java.util.Optional;

/** The rules for the mail server: none at all, or one that is wholly described. */
final class MailAnswers {
    private static final String HOST = "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:]+]";
    private static final String ADDRESS = "[^\\s@<>\",;]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?";

    private final Answers answers;

    MailAnswers(Answers answers) {
        this.answers = answers;
    }

    Optional<MailServer> read(boolean production) {
        Optional<String> host = parsed(Setting.SMTP_HOST, HOST, "use the name or address of a mail server");
        Security security = answers.choice(Setting.SMTP_SECURITY, Security.STARTTLS);
        int port = answers.parsed(
                Setting.SMTP_PORT, security.port(), "use a whole number from 1 to 65535", SettingsReader::port);
        Optional<Login> login = login();
        Optional<String> from = parsed(Setting.SMTP_FROM, ADDRESS, "use an address such as vietqr@example.vn");
        if (host.isEmpty()) {
            if (login.isPresent() || from.isPresent())
                answers.problem(Setting.SMTP_HOST, "set it, or leave out the other VIETQR_SMTP settings");
            return Optional.empty();
        }
        if (answers.text(Setting.SMTP_FROM).isEmpty())
            answers.problem(Setting.SMTP_FROM, "set it together with " + Setting.SMTP_HOST.variable());
        if (production && security == Security.NONE && login.isPresent())
            answers.problem(Setting.SMTP_SECURITY, "production sends no password without TLS; use starttls or tls");
        return Optional.of(new MailServer(host.get(), port, security, login, from.orElse("")));
    }

    private Optional<Login> login() {
        Optional<String> user = answers.text(Setting.SMTP_USER);
        Optional<String> password = answers.text(Setting.SMTP_PASSWORD);
        if (user.isEmpty() && password.isPresent())
            answers.problem(Setting.SMTP_USER, "set it together with " + Setting.SMTP_PASSWORD.variable());
        if (user.isPresent() && password.isEmpty())
            answers.problem(Setting.SMTP_PASSWORD, "set it together with " + Setting.SMTP_USER.variable());
        return user.map(name -> new Login(name, new Secret(password.orElse(""))));
    }

    private Optional<String> parsed(Setting setting, String pattern, String rule) {
        return answers.parsed(
                setting,
                Optional.empty(),
                rule,
                text -> text.matches(pattern) ? Optional.of(Optional.of(text)) : Optional.empty());
    }
}
