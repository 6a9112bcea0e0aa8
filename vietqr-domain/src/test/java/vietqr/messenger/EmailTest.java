package vietqr.messenger;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vietqr.messenger.Receipt.Outcome;
import vietqr.settings.MailServer;
import vietqr.settings.MailServer.Login;
import vietqr.settings.MailServer.Security;
import vietqr.settings.Secret;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters over a real mail server on this machine. */
class EmailTest {
    private static final Message MESSAGE = new Message(
            "alert-77",
            "Đã nhận 150.000 ₫\r\nBcc: thief@example.com",
            List.of("Nội dung: cà phê sữa đá", "Lúc: 10:00"));
    private static final Addressee TO = new Addressee(MessengerKind.EMAIL, "ke.toan@shop.example.vn", "", "");

    private GreenMail mail;

    @AfterEach
    void theServerStops() {
        if (mail != null) mail.stop();
    }

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        serve("smtp");
        Receipt receipt = email(Security.NONE, Optional.empty()).send(TO, MESSAGE);

        assertThat(receipt).isEqualTo(Receipt.of(Outcome.SENT, "SMTP 250", ""));
        MimeMessage letter = mail.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Đã nhận 150.000 ₫ Bcc: thief@example.com");
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getFrom()[0]).hasToString("vietqr@gateway.example.vn");
        assertThat(letter.getHeader("Message-ID")).containsExactly("<alert-77@gateway.example.vn>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
        assertThat(((String) letter.getContent()).replace("\r\n", "\n"))
                .startsWith("Đã nhận 150.000 ₫ Bcc: thief@example.com\nNội dung: cà phê sữa đá\nLúc: 10:00");
    }

    @Test
    void theServerIsShownWhoWeAre() {
        serve("smtp");
        mail.setUser("gateway", "gateway", "mail-secret");
        assertThat(email(Security.NONE, login("mail-secret")).send(TO, MESSAGE).sent())
                .isTrue();

        Receipt refused = email(Security.NONE, login("another")).send(TO, MESSAGE);
        assertThat(refused).isEqualTo(Receipt.of(Outcome.RETRY, "SMTP LOGIN", ""));
    }

    @Test
    void tlsFromTheFirstByte() {
        serve("smtps");
        assertThat(trusting(Security.TLS).send(TO, MESSAGE).sent()).isTrue();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted() {
        serve("smtps");
        assertThat(email(Security.TLS, Optional.empty()).send(TO, MESSAGE))
                .isEqualTo(Receipt.of(Outcome.RETRY, "TLS", ""));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    /** A server that does not offer to turn to TLS, or a thief in between who hides that it does, gets nothing. */
    @Test
    void withoutTheTurnToTlsNothingIsSaid() throws Exception {
        try (SmtpTalk server = new SmtpTalk("250 ok", Optional.empty())) {
            MailServer at = at(server.port(), Security.STARTTLS, Optional.empty());
            assertThat(new Email(Optional.of(at)).send(TO, MESSAGE).outcome()).isEqualTo(Outcome.RETRY);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatIsDownIsTriedAgain() {
        serve("smtp");
        Email email = email(Security.NONE, Optional.empty());
        mail.stop();
        assertThat(email.send(TO, MESSAGE)).isEqualTo(Receipt.of(Outcome.RETRY, "REFUSED", ""));
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() throws Exception {
        assertThat(refusedBy("550 5.1.1 no such user here").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refusedBy("550 5.1.1 no such user here").label()).isEqualTo("SMTP 550");
        assertThat(refusedBy("451 4.7.1 try again later").outcome()).isEqualTo(Outcome.RETRY);
    }

    @Test
    void withoutAMailServerThatIsSaid() {
        assertThat(new Email(Optional.empty()).send(TO, MESSAGE))
                .isEqualTo(Receipt.of(Outcome.REFUSED, "NO MAIL SERVER", ""));
    }

    @Test
    void turnsToTlsBeforeAnythingIsSaidAndChecksTheName(@TempDir Path directory) throws Exception {
        TlsKeys keys = TlsKeys.of(directory, "ip:127.0.0.1");
        List<String> heard = turningToTls(keys, Outcome.SENT);
        assertThat(heard.indexOf("-- TLS")).isPositive();
        assertThat(heard.subList(0, heard.indexOf("-- TLS"))).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
        assertThat(heard).contains("RCPT TO:<ke.toan@shop.example.vn>");
    }

    @Test
    void aCertificateForAnotherNameIsNotTrusted(@TempDir Path directory) throws Exception {
        List<String> heard = turningToTls(TlsKeys.of(directory, "dns:thief.example"), Outcome.RETRY);
        assertThat(heard).noneMatch(line -> line.startsWith("MAIL"));
    }

    private static List<String> turningToTls(TlsKeys keys, Outcome outcome) throws Exception {
        Properties trusted = new Properties();
        trusted.put("mail.smtp.ssl.socketFactory", keys.trusting().getSocketFactory());
        try (SmtpTalk server = new SmtpTalk("250 ok", Optional.of(keys.serving()))) {
            MailServer at = at(server.port(), Security.STARTTLS, Optional.empty());
            assertThat(new Email(Optional.of(at), trusted).send(TO, MESSAGE).outcome())
                    .isEqualTo(outcome);
            return server.heard();
        }
    }

    private static Receipt refusedBy(String reply) throws Exception {
        try (SmtpTalk server = new SmtpTalk(reply, Optional.empty())) {
            MailServer at = at(server.port(), Security.NONE, Optional.empty());
            return new Email(Optional.of(at)).send(TO, MESSAGE);
        }
    }

    private void serve(String protocol) {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        mail.start();
    }

    private Email email(Security security, Optional<Login> login) {
        return new Email(Optional.of(server(security, login)));
    }

    private Email trusting(Security security) {
        Properties trusted = new Properties();
        trusted.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        trusted.put("mail.smtp.ssl.checkserveridentity", "false");
        return new Email(Optional.of(server(security, Optional.empty())), trusted);
    }

    private MailServer server(Security security, Optional<Login> login) {
        int port = security == Security.TLS
                ? mail.getSmtps().getPort()
                : mail.getSmtp().getPort();
        return at(port, security, login);
    }

    private static MailServer at(int port, Security security, Optional<Login> login) {
        return new MailServer("127.0.0.1", port, security, login, "vietqr@gateway.example.vn");
    }

    private static Optional<Login> login(String password) {
        return Optional.of(new Login("gateway", new Secret(password)));
    }
}
