package vietqr.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What the operator has decided, complete and checked: a {@code Settings} that exists is one the gateway can start with.
 *
 * @param httpPort port of the HTTP listener, 1 to 65535
 * @param dataDir absolute directory for everything the gateway keeps: database, generated secrets
 * @param database the operator's own database; empty: the launcher starts the embedded one
 * @param journalSealAfter age at which a record of the journal is sealed; longer than any transaction takes
 * @param publicUrl how browsers and partners reach the gateway, absolute, without a trailing slash
 * @param environment sandbox or production
 * @param demo whether an empty database is seeded with demo data
 * @param masterKey key for secrets at rest; empty only in the sandbox, where the vault makes one
 * @param logFormat text or JSON lines
 * @param qrInitiation what codes with an amount carry in ID 01: {@code 11}, as the public API writes, or {@code 12}
 * @param refundApprovalFrom VND from which on a refund, and putting money down to a request by hand, needs a second
 *     person's yes; empty: none does
 * @param rateLimits how much one caller may ask in a minute
 * @param trustedProxies whose word about where a request comes from is taken
 * @param outbound which addresses that merchants name may be called
 * @param clientCertHeader in which a trusted proxy tells the SHA-256 of the client certificate it has checked; empty: none
 * @param banksFile the operator's corrections to the bank directory
 * @param marksDir the operator's logos for pictures of codes
 * @param voiceDir the operator's recordings of words, in a directory for each voice
 * @param statementsDir where files of bank statements are dropped, in a directory for each account; empty: nowhere
 * @param bankAppLinks service that opens a bank app from a payment page and is told what to pay; empty: no such links
 * @param mailServer over which alerts go out as e-mail; empty: none does
 * @param telegram where the Telegram Bot API is, without a trailing slash
 * @param bookkeeping what finance people may do by themselves, and when their days are compared
 * @param disputes how long people have for complaints, and what looks after their files
 * @param signUp whether merchants may come by themselves
 * @param adminEmail who is invited to run the gateway as long as nobody does; empty: nobody is
 * @param mqtt where devices come in
 * @param accountChangeAfter how long owners have to stop that money goes to another account
 * @param legalHoldYears for how long what belongs to the books is kept although somebody is to be erased
 * @param openId where people may sign in, too; empty: nowhere else
 * @param nodeId 0 to 1023, part of every id made here; empty: drawn at random
 */
public record Settings(
        int httpPort,
        Path dataDir,
        Optional<DatabaseAccess> database,
        Duration journalSealAfter,
        URI publicUrl,
        Environment environment,
        boolean demo,
        Optional<MasterKey> masterKey,
        LogFormat logFormat,
        String qrInitiation,
        OptionalLong refundApprovalFrom,
        RateLimits rateLimits,
        TrustedProxies trustedProxies,
        OutboundRules outbound,
        Optional<String> clientCertHeader,
        Optional<Path> banksFile,
        Optional<Path> marksDir,
        Optional<Path> voiceDir,
        Optional<Path> statementsDir,
        Optional<URI> bankAppLinks,
        Optional<MailServer> mailServer,
        URI telegram,
        Bookkeeping bookkeeping,
        Disputing disputes,
        SignUp signUp,
        Optional<String> adminEmail,
        MqttDoor mqtt,
        Duration accountChangeAfter,
        int legalHoldYears,
        Optional<OpenIdLogin> openId,
        OptionalInt nodeId) {

    /**
     * Reads and checks all settings together.
     *
     * @param lookup value of a property name such as {@code vietqr.http.port}, or null if it is not set
     * @throws InvalidSettings naming every wrong setting
     */
    public static Settings read(UnaryOperator<String> lookup) {
        return SettingsReader.read(lookup);
    }

    /**
     * The settings of this process: system property, else environment variable, else default.
     *
     * @throws InvalidSettings naming every wrong setting
     */
    public static Settings ofProcess() {
        return read(property -> {
            String value = System.getProperty(property);
            return value != null
                    ? value
                    : System.getenv(property.toUpperCase(Locale.ROOT).replace('.', '_'));
        });
    }

    /** Whether real payments are at stake. */
    public boolean production() {
        return environment == Environment.PRODUCTION;
    }
}
