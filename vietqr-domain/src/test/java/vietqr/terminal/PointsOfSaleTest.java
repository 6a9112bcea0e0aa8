package vietqr.terminal;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vietqr.bank.BankAccount;
import vietqr.kernel.Page;
import vietqr.merchant.Sight;
import vietqr.qr.Decoding;
import vietqr.qr.Payload;
import vietqr.terminal.TerminalResult.Refused;
import vietqr.terminal.TerminalResult.Saved;
import vietqr.testing.TestDatabase;

import java.util.List;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

/** A merchant keeps its points of sale. */
class PointsOfSaleTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private Scene scene;
    private Sight sight;

    @BeforeEach
    void aMerchant() {
        scene = new Scene(DATABASE);
        sight = Sight.of(List.of(scene.merchant.id()));
    }

    @Test
    void aTerminalIsMadeFoundAndHasACodeThatStays() {
        PointOfSale made = made("Q1");

        assertThat(made.terminal().tid()).matches("TER[0-9]{8}");
        assertThat(made.open()).isTrue();
        String code = code(made);
        assertThat(code).contains(scene.first);
        assertThat(Payload.decode(code)).isInstanceOf(Decoding.Decoded.class);
        assertThat(code(found(made.id()))).isEqualTo(code);
    }

    @Test
    void itIsCalledOtherwiseAndItsCodeStays() {
        PointOfSale made = made("Q1");
        String before = code(made);

        Saved saved = (Saved) scene.desk(desk ->
                desk.change(sight, made.id(), new TerminalWish("Q2", "Quầy mới", "1 Lê Lợi", scene.account.id())));

        assertThat(saved.now().terminal().code()).isEqualTo("Q1");
        PointOfSale now = found(made.id());
        assertThat(now.terminal().name()).isEqualTo("Quầy mới");
        assertThat(code(now)).isEqualTo(before);
    }

    @Test
    void onWhichAccountItReceivesIsNotChangedHere() {
        PointOfSale made = made("Q1");
        long other = scene.desk(
                desk -> desk.named(scene.merchant.id(), "VCB", "").orElseThrow().id());

        TerminalResult result =
                scene.desk(desk -> desk.change(sight, made.id(), new TerminalWish("Q1", "Quầy mới", "", other)));

        assertThat(result).isEqualTo(new Refused(TerminalFault.ACCOUNT_CHANGE));
        PointOfSale now = found(made.id());
        assertThat(now.account().map(BankAccount::number)).contains(scene.first);
        assertThat(now.terminal().name()).isNotEqualTo("Quầy mới");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Quầy 1", "a b", "12345678901234567890123456", "a/b"})
    void aCodeThatNoQrCouldNameIsRefused(String code) {
        assertThat(create(code, "Quầy", scene.account.id())).isEqualTo(new Refused(TerminalFault.CODE));
    }

    @Test
    void theRestMustBeRightToo() {
        made("Q1");
        long strange = scene.desk(
                desk -> desk.named(scene.stranger.id(), "", "").orElseThrow().id());

        assertThat(create("Q2", " ", scene.account.id())).isEqualTo(new Refused(TerminalFault.NAME));
        assertThat(create("Q2", "x".repeat(201), scene.account.id())).isEqualTo(new Refused(TerminalFault.NAME));
        assertThat(create("Q2", "Quầy", strange)).isEqualTo(new Refused(TerminalFault.ACCOUNT));
        assertThat(create("Q1", "Quầy", scene.account.id())).isEqualTo(new Refused(TerminalFault.CODE_TAKEN));
    }

    @Test
    void anAccountMustBeNamedClearly() {
        assertThat(named("", "")).isEqualTo("");
        assertThat(named("", scene.second)).isEqualTo(scene.second);
        assertThat(named("mb bank", "")).isEqualTo(scene.first);
        assertThat(named("VCB", scene.first)).isEqualTo("");
        assertThat(named("", scene.strange)).isEqualTo("");
    }

    @Test
    void strangersSeeNothingAndPagesFollowEachOther() {
        for (int i = 0; i < 3; i++) made("Q" + i);

        Page<PointOfSale> first = page(sight, OptionalLong.empty());
        Page<PointOfSale> second = page(sight, first.next());
        assertThat(codes(first)).containsExactly("Q2", "Q1");
        assertThat(codes(second)).containsExactly("Q0");
        assertThat(second.next()).isEmpty();
        Sight strange = Sight.of(List.of(scene.stranger.id()));
        assertThat(page(strange, OptionalLong.empty()).rows()).isEmpty();
        long id = first.rows().get(0).id();
        boolean seen = scene.desk(desk -> desk.find(strange, id).isPresent());
        assertThat(seen).isFalse();
    }

    private Page<PointOfSale> page(Sight whose, OptionalLong before) {
        return scene.desk(desk -> desk.page(whose, before, 2));
    }

    private static List<String> codes(Page<PointOfSale> page) {
        return page.rows().stream().map(row -> row.terminal().code()).toList();
    }

    private String named(String bank, String number) {
        return scene.desk(desk -> desk.named(scene.merchant.id(), bank, number)
                .map(BankAccount::number)
                .orElse(""));
    }

    private PointOfSale made(String code) {
        return ((Saved) create(code, "Quầy", scene.account.id())).now();
    }

    private TerminalResult create(String code, String name, long account) {
        return scene.desk(desk -> desk.create(scene.merchant.id(), new TerminalWish(code, name, "", account)));
    }

    private PointOfSale found(long id) {
        return scene.desk(desk -> desk.find(sight, id)).orElseThrow();
    }

    private String code(PointOfSale one) {
        return scene.desk(desk -> desk.codeOf(one)).orElseThrow();
    }
}
