package vietqr.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** The rules: what each setting may be, and what they may be together. */
final class SettingsReader {

    private static final int DEFAULT_PORT = 8080;
    private static final Duration DEFAULT_SEAL_AFTER = Duration.ofMinutes(2);
    private static final long MOST_SEAL_AFTER_SECONDS = 3600;
    private static final Duration DEFAULT_ACCOUNT_CHANGE = Duration.ofHours(24);
    private static final long MOST_ACCOUNT_CHANGE_HOURS = 720;
    private static final int DEFAULT_LEGAL_HOLD_YEARS = 10;
    private static final int MOST_LEGAL_HOLD_YEARS = 50;
    private static final int MOST_DAYS_KEPT = 3650;

    private final Answers answers;

    private SettingsReader(UnaryOperator<String> lookup) {
        this.answers = new Answers(lookup);
    }

    static Settings read(UnaryOperator<String> lookup) {
        return new SettingsReader(lookup).read();
    }

    private Settings read() {
        Environment environment = answers.choice(Setting.ENVIRONMENT, Environment.SANDBOX);
        boolean production = environment == Environment.PRODUCTION;
        int port = answers.parsed(
                Setting.HTTP_PORT, DEFAULT_PORT, "use a whole number from 1 to 65535", SettingsReader::port);
        Settings settings = new Settings(
                port,
                dataDir(),
                database(),
                answers.parsed(
                        Setting.JOURNAL_SEAL_AFTER,
                        DEFAULT_SEAL_AFTER,
                        "use seconds from 1 to 3600",
                        SettingsReader::sealAfter),
                publicUrl(port, production),
                environment,
                demo(production),
                masterKey(production),
                answers.choice(Setting.LOG_FORMAT, LogFormat.TEXT),
                answers.parsed(Setting.QR_INITIATION, "11", "use 11 or 12", SettingsReader::initiation),
                refundApprovalFrom(),
                rateLimits(),
                answers.parsed(
                        Setting.TRUSTED_PROXIES,
                        new TrustedProxies(List.of()),
                        "use addresses or networks such as 127.0.0.1,10.0.0.0/8",
                        TrustedProxies::parse),
                outbound(production),
                answers.parsed(
                        Setting.CLIENT_CERT_HEADER,
                        Optional.empty(),
                        "use the name of a header such as X-Client-Cert-SHA256",
                        text -> text.matches("[A-Za-z0-9-]{1,64}") ? Optional.of(Optional.of(text)) : Optional.empty()),
                answers.existing(Setting.BANKS_FILE, "use a file that can be read", Files::isReadable),
                answers.existing(Setting.MARKS_DIR, "use an existing directory", Files::isDirectory),
                answers.existing(Setting.VOICE_DIR, "use an existing directory", Files::isDirectory),
                answers.existing(
                        Setting.STATEMENTS_DIR,
                        "use an existing directory in which the gateway may write",
                        path -> Files.isDirectory(path) && Files.isWritable(path)),
                bankAppLinks(),
                new MailAnswers(answers).read(production),
                answers.parsed(
                        Setting.TELEGRAM_URL,
                        URI.create("https://api.telegram.org"),
                        "use an absolute http or https address such as https://api.telegram.org",
                        SettingsReader::address),
                bookkeeping(),
                new DisputeAnswers(answers).read(),
                answers.choice(Setting.SIGN_UP, SignUp.INVITATION),
                answers.parsed(
                        Setting.ADMIN_EMAIL,
                        Optional.empty(),
                        "use an e-mail address",
                        text -> text.matches("[^\\s@]{1,64}@[^\\s@]{1,189}")
                                ? Optional.of(Optional.of(text))
                                : Optional.empty()),
                new MqttAnswers(answers).read(production),
                answers.parsed(
                        Setting.ACCOUNT_CHANGE_HOURS,
                        DEFAULT_ACCOUNT_CHANGE,
                        "use whole hours from 0 to 720",
                        SettingsReader::accountChange),
                answers.parsed(
                        Setting.LEGAL_HOLD_YEARS,
                        DEFAULT_LEGAL_HOLD_YEARS,
                        "use whole years from 0 to 50",
                        text -> text.matches("\\d{1,2}")
                                ? Optional.of(Integer.valueOf(text)).filter(years -> years <= MOST_LEGAL_HOLD_YEARS)
                                : Optional.empty()),
                new OpenIdAnswers(answers).read(production),
                nodeId());
        answers.throwIfAnyProblem();
        return settings;
    }

    private OutboundRules outbound(boolean production) {
        return new OutboundRules(
                answers.parsed(Setting.OUTBOUND_HTTP, !production, "use true or false", SettingsReader::bool),
                answers.parsed(
                        Setting.OUTBOUND_PORTS,
                        OutboundRules.WEB_PORTS,
                        "use ports such as 443,8443",
                        OutboundRules::ports),
                answers.parsed(
                        Setting.OUTBOUND_ALLOW,
                        production ? OutboundRules.Listed.NOTHING : OutboundRules.Listed.THIS_MACHINE,
                        "use networks and names such as 10.1.0.0/16,crm.internal",
                        OutboundRules.Listed::parse));
    }

    static Optional<Integer> port(String text) {
        return text.matches("\\d{1,5}")
                ? Optional.of(Integer.valueOf(text)).filter(port -> port >= 1 && port <= 65_535)
                : Optional.empty();
    }

    private static Optional<Duration> sealAfter(String text) {
        return text.matches("\\d{1,4}")
                ? Optional.of(Duration.ofSeconds(Integer.parseInt(text)))
                        .filter(age -> age.toSeconds() >= 1 && age.toSeconds() <= MOST_SEAL_AFTER_SECONDS)
                : Optional.empty();
    }

    private static Optional<Duration> accountChange(String text) {
        return text.matches("\\d{1,3}")
                ? Optional.of(Duration.ofHours(Integer.parseInt(text)))
                        .filter(time -> time.toHours() <= MOST_ACCOUNT_CHANGE_HOURS)
                : Optional.empty();
    }

    private OptionalInt nodeId() {
        return answers.parsed(
                Setting.NODE_ID,
                OptionalInt.empty(),
                "use a whole number from 0 to 1023",
                text -> text.matches("\\d{1,4}") && Integer.parseInt(text) <= 1023
                        ? Optional.of(OptionalInt.of(Integer.parseInt(text)))
                        : Optional.empty());
    }

    /** Https alone: what somebody pays to whom goes there. */
    private Optional<URI> bankAppLinks() {
        return answers.parsed(
                Setting.BANK_APP_LINKS,
                Optional.empty(),
                "use an https address without query, such as https://dl.vietqr.io/pay, or leave it out",
                text -> address(text)
                        .filter(link -> "https".equals(link.getScheme()))
                        .map(Optional::of));
    }

    private static Optional<String> initiation(String text) {
        return text.equals("11") || text.equals("12") ? Optional.of(text) : Optional.empty();
    }

    private RateLimits rateLimits() {
        return new RateLimits(
                perMinute(Setting.RATE_GUESSES, RateLimits.DEFAULT.guesses()),
                perMinute(Setting.RATE_CLIENT, RateLimits.DEFAULT.client()),
                perMinute(Setting.RATE_ADDRESS, RateLimits.DEFAULT.address()));
    }

    private int perMinute(Setting setting, int fallback) {
        String rule = "use a whole number from 1 to " + RateLimits.MOST + " a minute, or 0 for no limit";
        return answers.parsed(
                setting,
                fallback,
                rule,
                text -> text.matches("\\d{1,7}")
                        ? Optional.of(Integer.valueOf(text)).filter(number -> number <= RateLimits.MOST)
                        : Optional.empty());
    }

    private Path dataDir() {
        Path fallback = Path.of("data").toAbsolutePath().normalize();
        return answers.parsed(
                Setting.DATA_DIR, fallback, "use a directory, existing or to be made", SettingsReader::directory);
    }

    private static Optional<Path> directory(String text) {
        try {
            Path path = Path.of(text).toAbsolutePath().normalize();
            return Files.exists(path) && !Files.isDirectory(path) ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Optional<DatabaseAccess> database() {
        Optional<String> url = answers.text(Setting.DB_URL);
        Optional<String> user = answers.text(Setting.DB_USER);
        Optional<String> password = answers.text(Setting.DB_PASSWORD);
        Optional<DatabaseAccess.Owner> owner = databaseOwner();
        if (url.isEmpty()) {
            String rule = "set it, or leave out user and password to use the embedded database";
            if (user.isPresent() || password.isPresent() || owner.isPresent()) {
                answers.problem(Setting.DB_URL, rule);
            }
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mysql://")) {
            answers.problem(Setting.DB_URL, "use jdbc:mysql://host:port/name, for MariaDB too");
        }
        if (user.isEmpty()) {
            answers.problem(Setting.DB_USER, "set it together with " + Setting.DB_URL.variable());
        }
        if (password.isEmpty()) {
            answers.problem(Setting.DB_PASSWORD, "set it together with " + Setting.DB_URL.variable());
        }
        return Optional.of(new DatabaseAccess(url.get(), user.orElse(""), new Secret(password.orElse("")), owner));
    }

    private Optional<DatabaseAccess.Owner> databaseOwner() {
        Optional<String> user = answers.text(Setting.DB_OWNER_USER);
        Optional<String> password = answers.text(Setting.DB_OWNER_PASSWORD);
        if (user.isEmpty() && password.isPresent()) {
            answers.problem(Setting.DB_OWNER_USER, "set it together with " + Setting.DB_OWNER_PASSWORD.variable());
        }
        if (user.isPresent() && password.isEmpty()) {
            answers.problem(Setting.DB_OWNER_PASSWORD, "set it together with " + Setting.DB_OWNER_USER.variable());
        }
        return user.map(name -> new DatabaseAccess.Owner(name, new Secret(password.orElse(""))));
    }

    private URI publicUrl(int port, boolean production) {
        URI fallback = URI.create("http://localhost:" + port);
        String rule = "use an absolute http or https address such as https://pay.example.vn, without query";
        URI url = answers.parsed(Setting.PUBLIC_URL, fallback, rule, SettingsReader::address);
        boolean unset = answers.text(Setting.PUBLIC_URL).isEmpty();
        if (production && "http".equals(url.getScheme()) && (unset || url != fallback)) {
            answers.problem(Setting.PUBLIC_URL, "production needs an https address");
        }
        return url;
    }

    static Optional<URI> address(String text) {
        try {
            URI url = new URI(text.replaceAll("/+$", ""));
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
            return web && bare && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private boolean demo(boolean production) {
        boolean demo = answers.parsed(Setting.DEMO, !production, "use true or false", SettingsReader::bool);
        if (demo && production) {
            answers.problem(Setting.DEMO, "demo data has public passwords; production refuses it");
        }
        return demo;
    }

    static Optional<Boolean> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private OptionalLong refundApprovalFrom() {
        String rule = "use whole VND, such as 2000000, or 0 for every refund; leave it out to let all pass";
        return answers.parsed(
                Setting.REFUND_APPROVAL_FROM,
                OptionalLong.empty(),
                rule,
                text -> text.matches("\\d{1,15}")
                        ? Optional.of(OptionalLong.of(Long.parseLong(text)))
                        : Optional.empty());
    }

    private Bookkeeping bookkeeping() {
        return new Bookkeeping(
                vnd(Setting.WRITE_OFF_UP_TO, Bookkeeping.DEFAULT.writeOffUpTo()),
                vnd(Setting.CLOSE_WITH_UP_TO, Bookkeeping.DEFAULT.closeWithUpTo()),
                answers.parsed(
                        Setting.FULL_DAY_AT,
                        Bookkeeping.DEFAULT.fullDayAt(),
                        "use a time in Vietnam such as 03:30",
                        text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d")
                                ? Optional.of(LocalTime.parse(text))
                                : Optional.empty()),
                answers.parsed(
                        Setting.EXPORTS_KEPT_DAYS,
                        Bookkeeping.DEFAULT.exportsKeptDays(),
                        "use a number of days from 1 to 3650",
                        text -> text.matches("[1-9]\\d{0,3}") && Integer.parseInt(text) <= MOST_DAYS_KEPT
                                ? Optional.of(Integer.valueOf(text))
                                : Optional.empty()));
    }

    private long vnd(Setting setting, long fallback) {
        return answers.parsed(
                setting,
                fallback,
                "use whole VND, such as 100000, or 0 for none",
                text -> text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty());
    }

    private Optional<MasterKey> masterKey(boolean production) {
        String rule = "use 32 random bytes in base64, for example from: openssl rand -base64 32";
        Optional<MasterKey> key =
                answers.parsed(Setting.MASTER_KEY, Optional.empty(), rule, text -> MasterKey.parse(text)
                        .map(Optional::of));
        if (production && answers.text(Setting.MASTER_KEY).isEmpty()) {
            answers.problem(Setting.MASTER_KEY, "production needs one; " + rule);
        }
        return key;
    }
}
