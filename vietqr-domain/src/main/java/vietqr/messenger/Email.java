package vietqr.messenger;

import jakarta.activation.DataHandler;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import vietqr.messenger.Receipt.Outcome;
import vietqr.settings.MailServer;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;

/** Plain letters over the operator's mail server. */
final class Email implements Messenger {
    /** An address as nearly everybody has one; quoted local parts and bare addresses of machines are not taken. */
    private static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,63}";

    private final Optional<MailServer> server;
    private final Properties more;

    Email(Optional<MailServer> server) {
        this(server, new Properties());
    }

    /** @param more of Jakarta Mail; tests bring the certificates they trust */
    Email(Optional<MailServer> server, Properties more) {
        this.server = server;
        this.more = more;
    }

    @Override
    public Receipt send(Addressee to, Message message) {
        return send(to, message, Optional.empty());
    }

    Receipt send(Addressee to, Message message, Optional<Attachment> attachment) {
        if (server.isEmpty()) return Receipt.of(Outcome.REFUSED, "NO MAIL SERVER", "");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        try {
            Transport.send(letter(session(server.get()), to, message, attachment));
            return Receipt.of(Outcome.SENT, "SMTP 250", "");
        } catch (MessagingException failure) {
            return MailFailure.of(failure);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private MimeMessage letter(Session session, Addressee to, Message message, Optional<Attachment> attachment)
            throws MessagingException {
        Letter letter = new Letter(session, message.id() + "@" + server.get().domain());
        letter.setFrom(new InternetAddress(server.get().from(), true));
        letter.setRecipient(RecipientType.TO, new InternetAddress(to.target(), true));
        letter.setSubject(message.headline(), StandardCharsets.UTF_8.name());
        if (attachment.isPresent()) letter.setContent(parts(message, attachment.get()));
        else letter.setText(message.text() + "\n", StandardCharsets.UTF_8.name());
        letter.setSentDate(new Date());
        letter.setHeader("Auto-Submitted", "auto-generated");
        letter.saveChanges();
        return letter;
    }

    private static MimeMultipart parts(Message message, Attachment attachment) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text() + "\n", StandardCharsets.UTF_8.name());
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        file.setFileName(attachment.name());
        return new MimeMultipart(text, file);
    }

    private Session session(MailServer mail) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", String.valueOf(mail.port()));
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "10000");
        properties.put("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.localhost", mail.domain());
        switch (mail.security()) {
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.put("mail.smtp.ssl.enable", "true");
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
        }
        properties.putAll(more);
        if (mail.login().isEmpty()) return Session.getInstance(properties);
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Known(mail.login().get()));
    }

    @Override
    public Optional<Fault> fault(Addressee to) {
        return to.target().matches(ADDRESS) ? Optional.empty() : Fault.in(Fault.Part.TARGET);
    }

    /** Who we are to the mail server. */
    private static final class Known extends Authenticator {
        private final MailServer.Login login;

        Known(MailServer.Login login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password().value());
        }
    }

    /** Keeps the id it is given, so that a repeat is recognised as one. */
    private static final class Letter extends MimeMessage {
        private final String id;

        Letter(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
