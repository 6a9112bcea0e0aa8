package vietqr.settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SettingsTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Test
    void nothingSetGivesADemoSandbox() {
        Settings settings = read();
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.dataDir()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.environment()).isEqualTo(Environment.SANDBOX);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.masterKey()).isEmpty();
        assertThat(settings.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(settings.refundApprovalFrom()).isEmpty();
    }

    @Test
    void whatFinancePeopleMayDoIsSet() {
        assertThat(read().bookkeeping()).isEqualTo(new Bookkeeping(100_000, 0, LocalTime.of(3, 30), 30));
        assertThat(read(
                                "vietqr.write.off.up.to=0",
                                "vietqr.close.with.up.to=5000",
                                "vietqr.full.day.at=23:05",
                                "vietqr.exports.kept.days=400")
                        .bookkeeping())
                .isEqualTo(new Bookkeeping(0, 5_000, LocalTime.of(23, 5), 400));
    }

    @Test
    void devicesComeInInASandboxAndInProductionWhereAPortIsNamed() {
        assertThat(read().mqtt().port()).hasValue(1883);
        assertThat(read().mqtt().webSocketPort()).hasValue(8083);
        assertThat(read("vietqr.mqtt.port=0", "vietqr.mqtt.ws.port=0").mqtt())
                .isEqualTo(new MqttDoor(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        String[] production = {
            "vietqr.environment=production", "vietqr.public.url=https://pay.example.vn", "vietqr.master.key=" + KEY
        };
        assertThat(read(production).mqtt().port()).isEmpty();
        assertThat(read("vietqr.mqtt.ws.url=wss://pay.example.vn/mqtt").mqtt().webSocketUrl())
                .contains(URI.create("wss://pay.example.vn/mqtt"));
    }

    @Test
    void aKeyStoreNeedsItsPasswordAndAnAddressItsScheme() {
        assertThatThrownBy(() -> read(
                        "vietqr.mqtt.port=70000",
                        "vietqr.mqtt.ws.url=https://x.example",
                        "vietqr.mqtt.keystore.password=p"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_MQTT_PORT")
                .hasMessageContaining("VIETQR_MQTT_WS_URL")
                .hasMessageContaining("VIETQR_MQTT_KEYSTORE_PASSWORD");
    }

    @Test
    void devicesComeInAtABrokerOfTheOperatorsOrHereAndNotAtBoth() {
        MqttDoor door = read(
                        "vietqr.mqtt.broker.url=mqtts://broker.example.vn",
                        "vietqr.mqtt.broker.user=vietqr-gateway",
                        "vietqr.mqtt.broker.password=p")
                .mqtt();
        assertThat(door.broker())
                .contains(new MqttBroker(
                        "broker.example.vn", 8883, true, "vietqr-gateway", new Secret("p"), Optional.empty()));
        assertThat(door.port()).isEmpty();
        assertThat(door.webSocketPort()).isEmpty();
        assertThat(read("vietqr.mqtt.broker.url=mqtt://127.0.0.1").mqtt().broker())
                .map(MqttBroker::port)
                .contains(1883);
        assertThatThrownBy(() -> read("vietqr.mqtt.broker.url=mqtt://127.0.0.1:1883", "vietqr.mqtt.port=1884"))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_MQTT_PORT");
        for (String wrong : List.of("http://x", "mqtt://user:secret@x", "mqtt://x/path", "x:1883"))
            assertThatThrownBy(() -> read("vietqr.mqtt.broker.url=" + wrong))
                    .as(wrong)
                    .hasMessageContaining("VIETQR_MQTT_BROKER_URL");
    }

    @Test
    void howLongComplaintsTakeIsSet() {
        assertThat(read().disputes()).isEqualTo(new Disputing(60, 30, 5, 15, 3, Optional.empty(), Optional.empty()));
        Disputing set = read(
                        "vietqr.dispute.filing.days=90",
                        "vietqr.dispute.answer.days=20",
                        "vietqr.dispute.compensation.days=2",
                        "vietqr.dispute.no.fault.days=10",
                        "vietqr.dispute.warn.days=0",
                        "vietqr.clamav=clamd.internal:3310")
                .disputes();
        assertThat(set)
                .isEqualTo(new Disputing(
                        90,
                        20,
                        2,
                        10,
                        0,
                        Optional.empty(),
                        Optional.of(InetSocketAddress.createUnresolved("clamd.internal", 3310))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vietqr.dispute.filing.days=0",
                "vietqr.dispute.answer.days=366",
                "vietqr.dispute.warn.days=-1",
                "vietqr.holidays.file=/nowhere/at/all",
                "vietqr.clamav=127.0.0.1",
                "vietqr.clamav=bad host:3310",
                "vietqr.clamav=clamd:70000"
            })
    void whatComplaintsCannotTakeIsNamed(String setting) {
        String variable = setting.replaceFirst("=.*", "").replace('.', '_').toUpperCase(Locale.ROOT);
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vietqr.write.off.up.to=-1",
                "vietqr.close.with.up.to=1.5",
                "vietqr.full.day.at=24:00",
                "vietqr.exports.kept.days=0",
                "vietqr.exports.kept.days=3651"
            })
    void whatFinancePeopleCannotDoIsNamed(String setting) {
        String variable = setting.replaceFirst("=.*", "").replace('.', '_').toUpperCase(Locale.ROOT);
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2_000_000, 999_999_999_999_999L})
    void refundsNeedASecondPersonFromAnAmountOn(long vnd) {
        assertThat(read("vietqr.refund.approval.from=" + vnd).refundApprovalFrom())
                .hasValue(vnd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.000.000", "2e6", "all", "1000000000000000"})
    void anAmountThatIsNoneIsNamed(String amount) {
        assertThatThrownBy(() -> read("vietqr.refund.approval.from=" + amount))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_REFUND_APPROVAL_FROM");
    }

    @Test
    void everythingSetForProduction() {
        Settings settings = read(
                "vietqr.http.port=9000",
                "vietqr.db.url=jdbc:mysql://db:3306/vietqr",
                "vietqr.db.user=gateway",
                "vietqr.db.password=s3cret",
                "vietqr.public.url=https://pay.example.vn/",
                "vietqr.environment=production",
                "vietqr.master.key=" + KEY,
                "vietqr.log.format=json");
        assertThat(settings.production()).isTrue();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.publicUrl()).isEqualTo(URI.create("https://pay.example.vn"));
        assertThat(settings.masterKey().orElseThrow().bytes()).hasSize(32).startsWith(0, 1, 2);
        assertThat(settings.database().orElseThrow().password().value()).isEqualTo("s3cret");
        assertThat(settings.logFormat()).isEqualTo(LogFormat.JSON);
    }

    @Test
    void limitsCanBeMovedAndLifted() {
        assertThat(read().rateLimits()).isEqualTo(new RateLimits(60, 6_000, 6_000));
        assertThat(read("vietqr.rate.guesses=10", "vietqr.rate.client=0", "vietqr.rate.address=1000000")
                        .rateLimits())
                .isEqualTo(new RateLimits(10, 0, 1_000_000));
    }

    @Test
    void withoutAMailServerNoEmailGoesOut() {
        assertThat(read().mailServer()).isEmpty();
        assertThat(read().telegram()).isEqualTo(URI.create("https://api.telegram.org"));
    }

    @Test
    void merchantsComeByInvitationUnlessTheOperatorOpensTheDoor() {
        assertThat(read().signUp()).isEqualTo(SignUp.INVITATION);
        assertThat(read().adminEmail()).isEmpty();
        assertThat(read("vietqr.sign.up=open").signUp()).isEqualTo(SignUp.OPEN);
        assertThat(read("vietqr.admin.email=boss@example.vn").adminEmail()).contains("boss@example.vn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vietqr.sign.up=everybody", "vietqr.admin.email=boss"})
    void aDoorThatIsNeitherOpenNorShutIsNamed(String setting) {
        String variable =
                setting.substring(0, setting.indexOf('=')).toUpperCase().replace('.', '_');
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable);
    }

    @Test
    void aMailServerNeedsLittle() {
        MailServer server = read("vietqr.smtp.host=mail.example.vn", "vietqr.smtp.from=vietqr@example.vn")
                .mailServer()
                .orElseThrow();
        assertThat(server)
                .isEqualTo(new MailServer(
                        "mail.example.vn", 587, MailServer.Security.STARTTLS, Optional.empty(), "vietqr@example.vn"));
        assertThat(server.domain()).isEqualTo("example.vn");
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
    void aMailServerListensWhereSuchServersDo(String security, int port) {
        MailServer server = read(
                        "vietqr.smtp.host=10.0.0.5",
                        "vietqr.smtp.from=a@b.vn",
                        "vietqr.smtp.security=" + security,
                        "vietqr.smtp.user=gateway",
                        "vietqr.smtp.password=s3cret")
                .mailServer()
                .orElseThrow();
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.login().orElseThrow().password().value()).isEqualTo("s3cret");
        assertThat(server.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "VIETQR_SMTP_HOST, vietqr.smtp.host=mail server, vietqr.smtp.from=a@b.vn",
        "VIETQR_SMTP_PORT, vietqr.smtp.host=mail, vietqr.smtp.port=0",
        "VIETQR_SMTP_SECURITY, vietqr.smtp.host=mail, vietqr.smtp.security=ssl",
        "VIETQR_SMTP_FROM, vietqr.smtp.host=mail, vietqr.smtp.from=nobody",
        "VIETQR_SMTP_FROM, vietqr.smtp.host=mail, vietqr.smtp.port=25",
        "VIETQR_SMTP_HOST, vietqr.smtp.from=a@b.vn, vietqr.smtp.port=25",
        "VIETQR_SMTP_USER, vietqr.smtp.host=mail, vietqr.smtp.password=s3cret",
        "VIETQR_SMTP_PASSWORD, vietqr.smtp.host=mail, vietqr.smtp.user=gateway",
        "VIETQR_TELEGRAM_URL, vietqr.telegram.url=api.telegram.org, vietqr.demo=true",
    })
    void aMailServerThatIsHalfDescribedIsNamed(String variable, String first, String second) {
        assertThatThrownBy(() -> read(first, second))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void productionSendsNoPasswordInTheOpen() {
        assertThatThrownBy(() -> read(
                        "vietqr.environment=production",
                        "vietqr.public.url=https://pay.example.vn",
                        "vietqr.master.key=" + KEY,
                        "vietqr.smtp.host=mail.example.vn",
                        "vietqr.smtp.from=a@b.vn",
                        "vietqr.smtp.security=none",
                        "vietqr.smtp.user=gateway",
                        "vietqr.smtp.password=s3cret"))
                .hasMessageContaining("VIETQR_SMTP_SECURITY");
    }

    @Test
    void defaultAddressFollowsThePort() {
        assertThat(read("vietqr.http.port=9000").publicUrl()).isEqualTo(URI.create("http://localhost:9000"));
    }

    @Test
    void blankCountsAsNotSet() {
        assertThat(read("vietqr.http.port=  ", "vietqr.db.url=")).isEqualTo(read());
    }

    @ParameterizedTest
    @CsvSource({
        "vietqr.http.port, 0",
        "vietqr.http.port, 65536",
        "vietqr.http.port, -1",
        "vietqr.http.port, 80a",
        "vietqr.http.port, 999999999999",
        "vietqr.public.url, localhost:8080",
        "vietqr.public.url, /pay",
        "vietqr.public.url, ftp://pay.example.vn",
        "vietqr.public.url, https://pay.example.vn/?a=b",
        "vietqr.public.url, https://user:pw@pay.example.vn",
        "vietqr.environment, staging",
        "vietqr.demo, yes",
        "vietqr.log.format, xml",
        "vietqr.rate.guesses, -1",
        "vietqr.rate.client, 1000001",
        "vietqr.rate.address, many",
        "vietqr.trusted.proxies, proxy.example.vn",
        "vietqr.trusted.proxies, 10.0.0.0/33",
    })
    void wrongValueIsNamedAndShown(String property, String value) {
        String variable = property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
        assertThatThrownBy(() -> read(property + "=" + value))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(variable + " = \"" + value + "\": use ");
    }

    @Test
    void allWrongSettingsAreNamedTogether() {
        assertThatThrownBy(() -> read("vietqr.http.port=x", "vietqr.environment=y", "vietqr.log.format=z"))
                .hasMessageContainingAll("VIETQR_HTTP_PORT", "VIETQR_ENVIRONMENT", "VIETQR_LOG_FORMAT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-base-64!", "c2hvcnQtYnV0LXZhbGlkLWJhc2U2NA=="})
    void wrongMasterKeyIsNamedButNotShown(String key) {
        assertThatThrownBy(() -> read("vietqr.master.key=" + key))
                .hasMessageContaining("VIETQR_MASTER_KEY = ***")
                .hasMessageNotContaining(key);
    }

    @Test
    void databaseUrlIsNeverShown() {
        assertThatThrownBy(() -> read(
                        "vietqr.db.url=jdbc:postgresql://db/x?password=s3cret",
                        "vietqr.db.user=u",
                        "vietqr.db.password=p"))
                .hasMessageContaining("VIETQR_DB_URL = ***")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void databaseMayHaveAnOwnerWithAPasswordOfItsOwn() {
        String[] access = {"vietqr.db.url=jdbc:mysql://db/x", "vietqr.db.user=u", "vietqr.db.password=p"};
        assertThat(read(access).database().orElseThrow().owner()).isEmpty();

        DatabaseAccess both = read(
                        access[0], access[1], access[2], "vietqr.db.owner.user=o", "vietqr.db.owner.password=s3cret")
                .database()
                .orElseThrow();
        assertThat(both.owner().orElseThrow().user()).isEqualTo("o");
        assertThat(both.toString()).contains("owner=o").doesNotContain("s3cret");

        assertThatThrownBy(() -> read(access[0], access[1], access[2], "vietqr.db.owner.user=o"))
                .hasMessageContaining("VIETQR_DB_OWNER_PASSWORD is not set");
        assertThatThrownBy(() -> read(access[0], access[1], access[2], "vietqr.db.owner.password=s3cret"))
                .hasMessageContaining("VIETQR_DB_OWNER_USER is not set")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void journalIsSealedAfterTwoMinutesUnlessToldOtherwise() {
        assertThat(read().journalSealAfter()).isEqualTo(Duration.ofMinutes(2));
        assertThat(read("vietqr.journal.seal.after=5").journalSealAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThatThrownBy(() -> read("vietqr.journal.seal.after=0")).hasMessageContaining("1 to 3600");
    }

    @Test
    void databaseNeedsAllThree() {
        assertThatThrownBy(() -> read("vietqr.db.url=jdbc:mysql://db/x"))
                .hasMessageContaining("VIETQR_DB_USER is not set")
                .hasMessageContaining("VIETQR_DB_PASSWORD is not set");
        assertThatThrownBy(() -> read("vietqr.db.user=u")).hasMessageContaining("VIETQR_DB_URL is not set");
    }

    @Test
    void productionRefusesDemoPlainHttpAndAMissingKey() {
        assertThatThrownBy(() -> read("vietqr.environment=production", "vietqr.demo=true"))
                .hasMessageContaining("VIETQR_PUBLIC_URL is not set")
                .hasMessageContaining("VIETQR_DEMO = \"true\"")
                .hasMessageContaining("VIETQR_MASTER_KEY is not set");
        assertThatThrownBy(() -> read(
                        "vietqr.environment=production",
                        "vietqr.master.key=" + KEY,
                        "vietqr.public.url=http://pay.example.vn"))
                .hasMessageContaining("VIETQR_PUBLIC_URL = \"http://pay.example.vn\"");
    }

    @Test
    void dataDirectoryMayNotBeAFile(@TempDir Path dir) throws Exception {
        Path file = Files.createFile(dir.resolve("taken"));
        assertThatThrownBy(() -> read("vietqr.data.dir=" + file)).hasMessageContaining("VIETQR_DATA_DIR");
    }

    @Test
    void secretsDoNotPrint() {
        Settings settings = read(
                "vietqr.db.url=jdbc:mysql://db/x?password=hidden1",
                "vietqr.db.user=u",
                "vietqr.db.password=hidden2",
                "vietqr.master.key=" + KEY);
        assertThat(settings.toString())
                .doesNotContain("hidden1", "hidden2", KEY)
                .contains("***");
    }

    @Test
    void systemPropertyIsRead() {
        System.setProperty("vietqr.http.port", "9123");
        try {
            assertThat(Settings.ofProcess().httpPort()).isEqualTo(9123);
        } finally {
            System.clearProperty("vietqr.http.port");
        }
    }

    private static Settings read(String... assignments) {
        Map<String, String> values = new HashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            values.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
        return Settings.read(values::get);
    }

    @Test
    void filesOfTheOperatorMustBeThere(@TempDir Path dir) throws IOException {
        Path banks = Files.writeString(dir.resolve("banks.csv"), "");
        Settings settings =
                Settings.read(Map.of("vietqr.banks.file", banks.toString(), "vietqr.marks.dir", dir.toString())::get);
        assertThat(settings.banksFile()).contains(banks);
        assertThat(settings.marksDir()).contains(dir);
        assertThatThrownBy(
                        () -> Settings.read(Map.of(
                                "vietqr.banks.file",
                                dir.resolve("none").toString(),
                                "vietqr.marks.dir",
                                banks.toString())::get))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_BANKS_FILE")
                .hasMessageContaining("VIETQR_MARKS_DIR");
    }

    @Test
    void bankAppsAreLinkedOnlyWhereTheOperatorSaysAndOnlyOverTls() {
        assertThat(read().bankAppLinks()).isEmpty();
        assertThat(read("vietqr.bank.app.links=https://dl.vietqr.io/pay").bankAppLinks())
                .contains(URI.create("https://dl.vietqr.io/pay"));
        for (String wrong : List.of("http://dl.vietqr.io/pay", "https://dl.vietqr.io/pay?app=x", "yes"))
            assertThatThrownBy(() -> read("vietqr.bank.app.links=" + wrong))
                    .isInstanceOf(InvalidSettings.class)
                    .hasMessageContaining("VIETQR_BANK_APP_LINKS");
    }

    @Test
    void theNodeIsOneOf1024() {
        assertThat(Settings.read(Map.of("vietqr.node.id", "1023")::get).nodeId())
                .hasValue(1023);
        assertThat(Settings.read(Map.<String, String>of()::get).nodeId()).isEmpty();
        assertThatThrownBy(() -> Settings.read(Map.of("vietqr.node.id", "1024")::get))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("VIETQR_NODE_ID");
    }
}
