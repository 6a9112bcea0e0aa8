package vietqr.system.compat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.kernel.ErrorCode;
import vietqr.system.Database;
import vietqr.system.Gateway;
import vietqr.system.Launch;

import java.net.http.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** Every code that can reach a partner reaches one here: a transcript for each, named after it. */
@ExtendWith(CompatGateway.class)
class ErrorCodesIT {
    /** In older documents only; docs/errors.md says what is sent instead. */
    private static final Set<ErrorCode> NEVER_SENT = EnumSet.of(
            ErrorCode.E02, ErrorCode.E03, ErrorCode.E09, ErrorCode.E10, ErrorCode.E51, ErrorCode.E58, ErrorCode.E67);

    /** Shown by tests of their own: by limits here, by the merchant's silence and the bank's words elsewhere. */
    private static final Set<ErrorCode> SHOWN_ELSEWHERE = EnumSet.of(ErrorCode.E04);

    private final List<Transcript> transcripts = Transcript.in(Transcript.ALL.resolve("errors"));
    private final Gateway gateway;

    ErrorCodesIT(Gateway gateway) {
        this.gateway = gateway;
    }

    @TestFactory
    Stream<DynamicTest> eachCodeIsAnsweredWhereItIsDocumented() {
        Wire wire = Wire.to(gateway.launch().port());
        return transcripts.stream()
                .filter(transcript -> code(transcript) != ErrorCode.E75)
                .map(transcript -> dynamicTest(
                        code(transcript) + ": " + transcript.about(),
                        transcript.file().toUri(),
                        () -> new Replay(wire).run(transcript)));
    }

    @Test
    void inProductionNobodyPlaysTheBankAndBrowsersKeepToHttps() {
        Database shared = gateway.database();
        Launch production = Launch.fresh("compat-production")
                .with("VIETQR_MASTER_KEY", CompatGateway.MASTER_KEY)
                .with("VIETQR_ENVIRONMENT", "production")
                .with("VIETQR_PUBLIC_URL", "https://pay.example.vn")
                .with("VIETQR_DB_URL", shared.url())
                .with("VIETQR_DB_USER", shared.user())
                .with("VIETQR_DB_PASSWORD", shared.password());
        try (Gateway second = Gateway.start(production)) {
            Wire there = Wire.to(second.launch().port());
            transcripts.stream()
                    .filter(transcript -> code(transcript) == ErrorCode.E75)
                    .forEach(new Replay(there)::run);
            Map<String, String> key =
                    Map.of("Authorization", "Bearer vqk_test_demo_10001", "Content-Type", "application/json");
            byte[] wish = "{\"format\":\"SEPAY\",\"accountNumber\":\"0123456789\",\"amount\":1}".getBytes(UTF_8);
            assertThat(there.send("POST", "/vqr/v1/sandbox/bank-messages", key, wish)
                            .statusCode())
                    .isEqualTo(404);
            HttpHeaders door =
                    there.send("GET", "/login.xhtml", Map.of(), new byte[0]).headers();
            assertThat(door.firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(door.allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.matches("(?i).*; *secure(;.*)?"), "secure");
        }
    }

    @Test
    void everyCodeIsAccountedFor() {
        Set<ErrorCode> shown = transcripts.stream()
                .map(ErrorCodesIT::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorCode.class)));
        shown.addAll(NEVER_SENT);
        shown.addAll(SHOWN_ELSEWHERE);

        assertThat(shown).isEqualTo(EnumSet.allOf(ErrorCode.class));
    }

    /** By the first part of the file's name. */
    private static ErrorCode code(Transcript transcript) {
        return ErrorCode.valueOf(transcript.file().getFileName().toString().replaceFirst("[-.].*", ""));
    }
}
