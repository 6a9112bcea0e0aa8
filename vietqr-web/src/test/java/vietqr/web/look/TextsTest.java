package vietqr.web.look;

import org.junit.jupiter.api.Test;
import vietqr.alert.AlertState;
import vietqr.alert.ChannelResult;
import vietqr.alert.Topic;
import vietqr.approval.ApprovalState;
import vietqr.audit.Deed;
import vietqr.audit.Thing;
import vietqr.bank.Proof;
import vietqr.cashier.SaleResult;
import vietqr.closing.Check;
import vietqr.closing.CloseResult;
import vietqr.closing.CloseState;
import vietqr.closing.Completeness;
import vietqr.closing.StepKind;
import vietqr.closing.StepState;
import vietqr.correction.CorrectionResult;
import vietqr.correction.CorrectionState;
import vietqr.delivery.DeliveryState;
import vietqr.delivery.Outcome;
import vietqr.identity.Language;
import vietqr.identity.NewPassword;
import vietqr.identity.Role;
import vietqr.intake.ConnectionResult;
import vietqr.joining.JoinResult;
import vietqr.joining.SignUps;
import vietqr.joining.StaffResult;
import vietqr.joining.Ticket;
import vietqr.linking.LinkingCase;
import vietqr.linking.LinkingFault;
import vietqr.linking.LinkingState;
import vietqr.linking.NameCheck;
import vietqr.matching.Hint;
import vietqr.matching.MatchRule;
import vietqr.matching.Objection;
import vietqr.messenger.MessengerKind;
import vietqr.messenger.Receipt;
import vietqr.payment.PaymentState;
import vietqr.payment.TimelineEntry;
import vietqr.reconciliation.Age;
import vietqr.reconciliation.BreakReason;
import vietqr.reconciliation.BreakState;
import vietqr.resolution.BreakSheet;
import vietqr.resolution.ResolutionKind;
import vietqr.resolution.ResolutionResult;
import vietqr.schedule.Due;
import vietqr.schedule.TimerRun;
import vietqr.terminal.PosterSize;
import vietqr.terminal.RowVerdict;
import vietqr.terminal.SheetReading;
import vietqr.terminal.TerminalFault;
import vietqr.voice.Voice;
import vietqr.web.approvals.Which;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class TextsTest {
    private static final Pattern USED =
            Pattern.compile("t\\['([a-zA-Z0-9_.]+)']|texts\\.get\\(['\"]([a-zA-Z0-9_.]+)['\"][,)]");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("vi"));
    }

    @Test
    void everyTextIsThereAndCanBeFilledIn() throws IOException {
        for (String language : new String[] {"vi", "en"}) {
            Properties bundle = bundle(language);
            for (String key : bundle.stringPropertyNames()) {
                assertThat(bundle.getProperty(key)).as(language + " " + key).isNotBlank();
                assertThatCode(() -> new MessageFormat(bundle.getProperty(key), Locale.ROOT))
                        .as(language + " " + key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(xhtml|java)"))
                    .toList())
                used.addAll(USED.matcher(Files.readString(file))
                        .results()
                        .map(TextsTest::key)
                        .collect(Collectors.toSet()));
        }
        assertThat(used).isNotEmpty();
        assertThat(keys("vi")).containsAll(used);
    }

    @Test
    void everyStateThatCanBeShownHasAName() throws IOException {
        assertThat(keys("vi"))
                .containsAll(named("state.", PaymentState.values()))
                .containsAll(named("story.", TimelineEntry.Kind.values()))
                .containsAll(named("delivery.", DeliveryState.values()))
                .containsAll(named("outcome.", Outcome.values()))
                .containsAll(named("alert.topic.", Topic.values()))
                .containsAll(named("alert.told.", AlertState.values()))
                .containsAll(named("alert.kind.", MessengerKind.values()))
                .containsAll(named("alert.hint.", MessengerKind.values()))
                .containsAll(named("alert.outcome.", Receipt.Outcome.values()))
                .containsAll(named("alert.refused.", ChannelResult.Problem.values()))
                .containsAll(named("role.", Role.values()))
                .containsAll(named("join.title.", Ticket.Kind.values()))
                .containsAll(named("join.why.", JoinResult.Why.values()))
                .containsAll(named("password.fault.", NewPassword.Fault.values()))
                .containsAll(named("signup.fault.", SignUps.Fault.values()))
                .containsAll(named("members.why.", StaffResult.values()).stream()
                        .filter(key -> !key.endsWith(".DONE"))
                        .toList())
                .containsAll(named("audit.thing.", Thing.values()))
                .containsAll(named("audit.deed.", Deed.values()))
                .containsAll(named("till.fault.", SaleResult.Fault.values()))
                .containsAll(named("voice.", Voice.values()))
                .containsAll(named("terminal.fault.", TerminalFault.values()))
                .containsAll(named("terminal.poster.", PosterSize.values()))
                .containsAll(named("terminals.verdict.", RowVerdict.Verdict.values()))
                .containsAll(named("terminals.unreadable.", SheetReading.Fault.values()))
                .containsAll(named("linking.state.", LinkingState.values()))
                .containsAll(named("linking.text.", LinkingState.values()))
                .containsAll(named("linking.name.", NameCheck.values()))
                .containsAll(named("linking.proof.", LinkingCase.ProofKind.values()))
                .containsAll(named("linking.fault.", LinkingFault.values()))
                .containsAll(named("notice.outcome.", vietqr.dialect.Outcome.values()))
                .containsAll(named("connection.proof.", Proof.values()))
                .containsAll(named("connection.fault.", ConnectionResult.Fault.values()))
                .containsAll(named("hint.", Hint.values()))
                .containsAll(named("correction.state.", CorrectionState.values()))
                .containsAll(named("correction.taken.", CorrectionState.values()))
                .containsAll(named("correction.denied.", CorrectionResult.Why.values()))
                .containsAll(named("verdict.", MatchRule.values()))
                .containsAll(named("reason.", BreakReason.values()))
                .containsAll(named("age.", Age.values()))
                .containsAll(named("approval.state.", ApprovalState.values()))
                .containsAll(named("approval.close.", StepKind.values()))
                .containsAll(named("approvals.", Which.values()))
                .containsAll(named("approvals.empty.", Which.values()))
                .containsAll(named("approvals.empty.hint.", Which.values()))
                .containsAll(named("break.state.", BreakState.values()))
                .containsAll(named("break.kind.", ResolutionKind.values()))
                .containsAll(named("break.denied.", ResolutionResult.Why.values()))
                .containsAll(named("breaks.sheet.", BreakSheet.Column.values()))
                .containsAll(named("close.state.", CloseState.values()))
                .containsAll(named("close.step.", StepKind.values()))
                .containsAll(named("step.state.", StepState.values()))
                .containsAll(named("close.denied.", CloseResult.Why.values()))
                .containsAll(named("check.", Check.Kind.values()))
                .containsAll(named("complete.", Completeness.Kind.values()))
                .containsAll(named("timer.state.", TimerRun.Result.values()))
                .containsAll(named("timer.cause.", Due.Cause.values()))
                .containsAll(named("verdict.", Objection.values()))
                .containsAll(named("pay.state.", shown()))
                .containsAll(named("pay.state.", shown()).stream()
                        .map(name -> name + ".text")
                        .toList());
        for (Theme theme : Theme.values()) assertThat(keys("vi")).contains("look.theme." + theme.code());
    }

    @Test
    void valuesAreFilledInAndNumbersGrouped() {
        assertThat(new Texts(Language.EN).get("home.paid.count", 1)).isEqualTo("1 payment");
        assertThat(new Texts(Language.EN).get("home.paid.count", 1200)).isEqualTo("1,200 payments");
        assertThat(new Texts(Language.VI).get("home.paid.count", 1200)).isEqualTo("1.200 khoản thanh toán");
        assertThat(new Texts(Language.EN).get("home.waiting.count", 2)).contains("today's requests are");
        assertThat(new Texts(Language.VI).find("no.such.text")).isEmpty();
    }

    /** What the payment page has a sentence for. */
    private static Enum<?>[] shown() {
        return EnumSet.complementOf(EnumSet.of(PaymentState.WAITING)).toArray(new PaymentState[0]);
    }

    private static Set<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).collect(Collectors.toSet());
    }

    private static String key(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static Set<String> keys(String language) throws IOException {
        return new TreeSet<>(bundle(language).stringPropertyNames());
    }

    private static Properties bundle(String language) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src", "main", "resources", "vietqr", "web", "texts_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
