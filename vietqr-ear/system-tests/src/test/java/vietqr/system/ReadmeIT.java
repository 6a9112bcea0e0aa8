package vietqr.system;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vietqr.system.tool.Command;
import vietqr.system.tool.Debian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands in the README do what it says, copied and pasted as they stand there. */
@ExtendWith(SharedGateway.class)
class ReadmeIT {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gateway gateway;

    ReadmeIT(Gateway gateway) {
        this.gateway = gateway;
    }

    @Test
    void itsCallsPayAnOrder() throws IOException {
        provideCurl();
        List<String> calls = commands("README.md").stream()
                .filter(command -> command.contains("curl "))
                .toList();
        assertThat(calls).hasSize(2);

        Command.Result result = new Command("bash", "-euc", here(String.join("\n", calls))).run(PATIENCE, Map.of());

        assertThat(result.exitCode()).as(result.output()).isZero();
        assertThat(result.output())
                .contains("\"qrCode\":\"000201", "qr-generated?token=")
                .contains("\"outcome\":\"BOOKED\"");
        assertThat(gateway.database()
                        .column("select state from payment_request where order_id = 'ORD01' order by id desc limit 1"))
                .containsExactly("PAID");
    }

    @Test
    void bothLanguagesGiveTheSameCommands() throws IOException {
        assertThat(commands("README.vi.md")).isEqualTo(commands("README.md"));
    }

    private static void provideCurl() {
        Command curl = new Command("curl", "--version");
        if (curl.run(PATIENCE, Map.of()).exitCode() == 0) return;
        Command.Result installed = Debian.install("curl");
        assertThat(curl.run(PATIENCE, Map.of()).exitCode())
                .as("The README's calls need curl, please install it. " + installed.output())
                .isZero();
    }

    private static List<String> commands(String readme) throws IOException {
        String text = Files.readString(Path.of("..", "..", readme));
        return COMMANDS.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The same at the address of this gateway. */
    private String here(String script) {
        return script.replace("http://localhost:8080", gateway.http().base().toString());
    }
}
